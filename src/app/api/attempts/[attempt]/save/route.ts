import { saveAnswer } from '@/domain/practice/save-answer'
import { answerApi } from '@/web/save-api'

/** Autosave. A route with an address of its own: a tab opened before a deployment still saves after it. */
export async function POST(request: Request, { params }: RouteContext<'/api/attempts/[attempt]/save'>) {
  const asked = await answerApi.read(request, (await params).attempt)
  if (asked instanceof Response) return asked
  return answerApi.reply(await saveAnswer(asked.claim, asked.id, asked.input, asked.receivedAt))
}
