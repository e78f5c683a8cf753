import 'server-only'
import * as z from 'zod'
import { uuid } from '@/domain/core/text'
import { saveSchema, type SaveInput } from '@/domain/practice/schema'
import { getClaim } from './session'
import type { Claim } from '@/domain/accounts/schema'

/** Bytes of a request to the practice room: an answer, twice as long in JSON at worst, and its envelope. */
const BODY_MAX_BYTES = 128_000
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

export const reply = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })

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
    const text = await request.text()
    if (text.length > BODY_MAX_BYTES)
      return refuse(413, 'That answer is too long. Shorten it and it will be saved.')
    return { value: JSON.parse(text) }
  } catch {
    return refuse(400, 'The request was not readable JSON.')
  }
}
