import 'server-only'
import * as z from 'zod'
import { uuid } from '@/domain/core/text'
import { saveSchema, type SaveInput } from '@/domain/practice/schema'
import { ANSWER_MAX_BYTES } from '@/domain/practice/words'
import { getClaim } from './session'
import type { Claim } from '@/domain/accounts/schema'

/** An answer in which JSON escapes every character with one more, and its envelope. */
const BODY_MAX_BYTES = 2 * ANSWER_MAX_BYTES + 4_000
const RECEIPT_MAX_AGE_MS = 30_000

type Asked = { claim: Claim; attempt: string; input: SaveInput; receivedAt: Date }

/**
 * What a save or a submission of an answer brings, checked: who claims to ask, which attempt, the text, and
 * when it reached the server. Otherwise the response that refuses it.
 */
export async function readSave(
  request: Request,
  params: Promise<{ attempt: string }>,
): Promise<Asked | Response> {
  const receivedAt = receiptOf(request)
  const claim = await getClaim()
  if (!claim) return reply(401, { outcome: 'signed-out', now: Date.now() })
  const attempt = uuid.safeParse((await params).attempt)
  if (!attempt.success) return reply(404, { outcome: 'not-found', now: Date.now() })

  const json = await readJson(request)
  if (json instanceof Response) return json
  const input = saveSchema.safeParse(json.value)
  if (!input.success) {
    return refuse(
      400,
      input.error.issues[0]?.message ?? 'The request could not be read. Load the page again.',
    )
  }
  return { claim, attempt: attempt.data, input: input.data, receivedAt }
}

/** What a refusal says to whoever reads it; the room has words of its own. */
const WHY: Record<string, string> = {
  conflict: 'A newer text of this answer is stored. Choose which one to go on with.',
  closed: 'This question is not open. Start it first.',
  mismatch: 'This save carries the key of another one. Send it with a key of its own.',
  'not-found': 'This attempt was not found.',
  'signed-out': 'You are signed out. Sign in, and the text is saved.',
}

export const reply = <Body extends { outcome: string }>(status: number, body: Body) =>
  Response.json(
    { message: WHY[body.outcome], ...body },
    { status, headers: { 'Cache-Control': 'private, no-store' } },
  )

const refuse = (status: number, message: string) =>
  reply(status, { outcome: 'refused', message, now: Date.now() })

/** The gate stamps a request when it arrives; a stamp that is too old is not believed. */
export function receiptOf(request: Request): Date {
  const stamp = z.coerce
    .number()
    .int()
    .safeParse(request.headers.get('x-received-at') ?? undefined)
  const now = Date.now()
  return new Date(stamp.success && stamp.data <= now ? Math.max(stamp.data, now - RECEIPT_MAX_AGE_MS) : now)
}

async function readJson(request: Request): Promise<{ value: unknown } | Response> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'Send JSON.')
  }
  try {
    const bytes = await request.arrayBuffer()
    if (bytes.byteLength > BODY_MAX_BYTES)
      return refuse(413, 'That answer is too long. Shorten it and it will be saved.')
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return refuse(400, 'The request was not readable JSON.')
  }
}
