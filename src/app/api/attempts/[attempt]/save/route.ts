import { saveAnswer } from '@/domain/practice/save-answer'
import type { SaveReply } from '@/domain/practice/schema'
import { readSave, reply } from '@/web/api'

const STATUS: Record<SaveReply['outcome'], number> = {
  saved: 200,
  late: 200,
  conflict: 409,
  closed: 409,
  mismatch: 422,
  'not-found': 404,
  'signed-out': 401,
}

/** Autosave. A route with an address of its own: a tab opened before a deployment still saves after it. */
export async function POST(request: Request, { params }: RouteContext<'/api/attempts/[attempt]/save'>) {
  const asked = await readSave(request, params)
  if (asked instanceof Response) return asked
  const saved = await saveAnswer(asked.claim, asked.attempt, asked.input, asked.receivedAt)
  return reply(STATUS[saved.outcome], saved)
}
