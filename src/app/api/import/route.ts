import { planImport } from '@/domain/questions/plan-import'
import { runImport } from '@/domain/questions/run-import'
import { SIGNED_OUT } from '@/lib/action-state'
import { answerImport, importReply, readImport } from '@/web/import-api'
import { getViewer } from '@/web/session'

/** Checks a file of questions, or imports it. A route of its own, because only here is so large a body let in. */
export async function POST(request: Request) {
  const viewer = await getViewer()
  if (!viewer) return importReply(401, { message: SIGNED_OUT })
  const asked = await readImport(request)
  if (asked instanceof Response) return asked
  const { step, upload, duplicates } = asked
  return answerImport(async () =>
    step === 'check'
      ? { plan: await planImport(viewer, upload) }
      : { outcome: await runImport(viewer, upload, { duplicates: duplicates === 'create' }, new Date()) },
  )
}
