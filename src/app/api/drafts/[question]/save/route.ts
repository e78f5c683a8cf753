import { saveDraft, type DraftSaveReply } from '@/domain/questions/save-draft'
import { readSave, reply } from '@/web/api'

const STATUS: Record<DraftSaveReply['outcome'], number> = {
  saved: 200,
  conflict: 409,
  closed: 409,
  mismatch: 422,
  'not-found': 404,
  'signed-out': 401,
}

/** Autosave of a question's working copy. */
export async function POST(request: Request, { params }: RouteContext<'/api/drafts/[question]/save'>) {
  const named = params.then(({ question }) => ({ attempt: question }))
  const asked = await readSave(request, named)
  if (asked instanceof Response) return asked
  const saved = await saveDraft(asked.claim, asked.attempt, asked.input, asked.receivedAt)
  return reply(STATUS[saved.outcome], saved)
}
