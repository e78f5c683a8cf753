import { submitAnswer } from '@/domain/practice/submit-answer'
import { saveAnswer } from '@/domain/practice/save-answer'
import { readSave, reply } from '@/web/api'
import { getViewer } from '@/web/session'

/** Saves the last text, then submits. Refused saves are answered as by the save route, and nothing is submitted. */
export async function POST(request: Request, { params }: RouteContext<'/api/attempts/[attempt]/submit'>) {
  const asked = await readSave(request, params)
  if (asked instanceof Response) return asked
  const saved = await saveAnswer(asked.claim, asked.attempt, asked.input, asked.receivedAt)
  if (saved.outcome === 'conflict' || saved.outcome === 'closed') return reply(409, saved)
  if (saved.outcome === 'mismatch') return reply(422, saved)
  if (saved.outcome === 'not-found') return reply(404, saved)
  const viewer = await getViewer()
  if (saved.outcome === 'signed-out' || !viewer) return reply(401, { outcome: 'signed-out', now: Date.now() })

  const { submittedAt, by } = await submitAnswer(viewer, asked.attempt, asked.receivedAt)
  return reply(200, { ...saved, outcome: 'submitted', submittedAt: submittedAt.getTime(), submittedBy: by })
}
