import { saveDraft } from '@/domain/questions/save-draft'
import { draftApi } from '@/web/save-api'

/** Autosave of a question's working copy. */
export async function POST(request: Request, { params }: RouteContext<'/api/drafts/[question]/save'>) {
  const asked = await draftApi.read(request, (await params).question)
  if (asked instanceof Response) return asked
  return draftApi.reply(await saveDraft(asked.claim, asked.id, asked.input, asked.receivedAt))
}
