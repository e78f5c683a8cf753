import { submitAnswer } from '@/domain/practice/submit-answer'
import { saveAnswer } from '@/domain/practice/save-answer'
import { answerApi } from '@/web/save-api'
import { getViewer } from '@/web/session'

/** Saves the last text, then submits. Refused saves are answered as by the save route, and nothing is submitted. */
export async function POST(request: Request, { params }: RouteContext<'/api/attempts/[attempt]/submit'>) {
  const asked = await answerApi.read(request, (await params).attempt)
  if (asked instanceof Response) return asked
  const saved = await saveAnswer(asked.claim, asked.id, asked.input, asked.receivedAt)
  if (saved.outcome !== 'saved' && saved.outcome !== 'late') return answerApi.reply(saved)
  const viewer = await getViewer()
  if (!viewer) return answerApi.reply({ outcome: 'signed-out', now: Date.now() })
  const { submittedAt, by } = await submitAnswer(viewer, asked.id, asked.receivedAt)
  return answerApi.reply({
    ...saved,
    outcome: 'submitted',
    submittedAt: submittedAt.getTime(),
    submittedBy: by,
  })
}
