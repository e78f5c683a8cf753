import 'server-only'
import type { Claim } from '@/domain/accounts/schema'
import { uuid } from '@/domain/core/text'
import type { SaveInput } from '@/domain/practice/schema'
import { saveReviewSchema } from '@/domain/reviews/schema'
import { REVIEW_MAX_BYTES } from '@/domain/reviews/words'
import { receiptOf } from './api'
import { getClaim } from './session'

/** A review in which JSON escapes every character with one more, and its envelope. */
const BODY_MAX_BYTES = 2 * REVIEW_MAX_BYTES + 4_000

type Asked = { claim: Claim; submission: string; input: SaveInput; receivedAt: Date }

/** What a save of a review's draft brings, checked. Otherwise the response that refuses it. */
export async function readReviewSave(
  request: Request,
  params: Promise<{ submission: string }>,
): Promise<Asked | Response> {
  const receivedAt = receiptOf(request)
  const claim = await getClaim()
  if (!claim) return reviewReply(401, { outcome: 'signed-out', now: Date.now() })
  const submission = uuid.safeParse((await params).submission)
  if (!submission.success) return reviewReply(404, { outcome: 'not-found', now: Date.now() })
  const json = await readJson(request)
  if (json instanceof Response) return json
  const input = saveReviewSchema.safeParse(json.value)
  if (!input.success) {
    return refuse(400, input.error.issues[0]?.message ?? 'The review could not be read. Load the page again.')
  }
  return { claim, submission: submission.data, input: input.data, receivedAt }
}

/** What a refusal says to whoever reads it; the room has words of its own. */
const WHY: Record<string, string> = {
  conflict: 'A newer text of this review is stored. Choose which one to go on with.',
  closed: 'Another mentor has this answer, or its review can no longer be changed.',
  mismatch: 'This save carries the key of another one. Send it with a key of its own.',
  'not-found': 'This review was not found.',
  'signed-out': 'You are signed out. Sign in, and the text is saved.',
}

export const reviewReply = <Body extends { outcome: string }>(status: number, body: Body) =>
  Response.json(
    { message: WHY[body.outcome], ...body },
    { status, headers: { 'Cache-Control': 'private, no-store' } },
  )

const refuse = (status: number, message: string) =>
  reviewReply(status, { outcome: 'refused', message, now: Date.now() })

async function readJson(request: Request): Promise<{ value: unknown } | Response> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return refuse(415, 'Send JSON.')
  try {
    const bytes = await request.arrayBuffer()
    if (bytes.byteLength > BODY_MAX_BYTES) return refuse(413, 'That review is too long. Shorten it.')
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return refuse(400, 'The request was not readable JSON.')
  }
}
