import 'server-only'
import * as z from 'zod'
import type { Claim } from '@/domain/accounts/schema'
import type { SaveInput } from '@/domain/core/schema'
import { uuid } from '@/domain/core/text'
import { saveSchema } from '@/domain/practice/schema'
import { ANSWER_MAX_BYTES } from '@/domain/practice/words'
import { saveDraftSchema } from '@/domain/questions/schema'
import { DRAFT_MAX_BYTES } from '@/domain/questions/words'
import { saveReviewSchema } from '@/domain/reviews/schema'
import { REVIEW_MAX_BYTES } from '@/domain/reviews/words'
import { getClaim } from './session'

const RECEIPT_MAX_AGE_MS = 30_000

type Asked = { claim: Claim; id: string; input: SaveInput; receivedAt: Date }

type Kind = {
  schema: z.ZodType<SaveInput>
  maxBytes: number
  /** What the refusals call the text. */
  noun: string
  closed: string
  missing: string
}

const STATUS = {
  saved: 200,
  renewed: 200,
  late: 200,
  submitted: 200,
  clock: 200,
  refused: 400,
  'signed-out': 401,
  'not-found': 404,
  conflict: 409,
  closed: 409,
  mismatch: 422,
} as const

/** The reading and answering of autosaves of one kind of text. */
function saveApi({ schema, maxBytes, noun, closed, missing }: Kind) {
  /** What a refusal says to whoever reads it; the page has words of its own. */
  const why: Partial<Record<keyof typeof STATUS, string>> = {
    conflict: `A newer text of this ${noun} is stored. Choose which one to go on with.`,
    closed,
    mismatch: 'This save carries the key of another one. Send it with a key of its own.',
    'not-found': missing,
    'signed-out': 'You are signed out. Sign in, and the text is saved.',
  }
  const reply = <Body extends { outcome: keyof typeof STATUS }>(body: Body, status?: number) =>
    Response.json(
      { message: why[body.outcome], ...body },
      { status: status ?? STATUS[body.outcome], headers: { 'Cache-Control': 'private, no-store' } },
    )
  const refuse = (status: number, message: string) =>
    reply({ outcome: 'refused', message, now: Date.now() }, status)

  async function readJson(request: Request): Promise<{ value: unknown } | Response> {
    if (!request.headers.get('content-type')?.startsWith('application/json')) return refuse(415, 'Send JSON.')
    try {
      const bytes = await request.arrayBuffer()
      // A text in which JSON escapes every character with one more, and its envelope.
      if (bytes.byteLength > 2 * maxBytes + 4_000)
        return refuse(413, `That ${noun} is too long. Shorten it and it will be saved.`)
      return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
    } catch {
      return refuse(400, 'The request was not readable JSON.')
    }
  }

  return {
    /** The response that says what became of it. */
    reply,
    /**
     * What a save brings, checked: who claims to ask, which text, what it says, and when it reached the server.
     * Otherwise the response that refuses it.
     */
    async read(request: Request, named: string): Promise<Asked | Response> {
      const receivedAt = receiptOf(request)
      const claim = await getClaim()
      if (!claim) return reply({ outcome: 'signed-out', now: Date.now() })
      const id = uuid.safeParse(named)
      if (!id.success) return reply({ outcome: 'not-found', now: Date.now() })
      const json = await readJson(request)
      if (json instanceof Response) return json
      const input = schema.safeParse(json.value)
      if (input.success) return { claim, id: id.data, input: input.data, receivedAt }
      return refuse(
        400,
        input.error.issues[0]?.message ?? 'The request could not be read. Load the page again.',
      )
    },
  }
}

export const answerApi = saveApi({
  schema: saveSchema,
  maxBytes: ANSWER_MAX_BYTES,
  noun: 'answer',
  closed: 'This question is not open. Start it first.',
  missing: 'This attempt was not found.',
})

export const reviewApi = saveApi({
  schema: saveReviewSchema,
  maxBytes: REVIEW_MAX_BYTES,
  noun: 'review',
  closed: 'Another mentor has this answer, or its review can no longer be changed.',
  missing: 'This review was not found.',
})

export const draftApi = saveApi({
  schema: saveDraftSchema,
  maxBytes: DRAFT_MAX_BYTES,
  noun: 'draft',
  closed: 'This draft is under review and does not change until it is sent back.',
  missing: 'This draft was not found.',
})

/** The gate stamps a request when it arrives; a stamp that is too old is not believed. */
function receiptOf(request: Request): Date {
  const stamp = z.coerce
    .number()
    .int()
    .safeParse(request.headers.get('x-received-at') ?? undefined)
  const now = Date.now()
  return new Date(stamp.success && stamp.data <= now ? Math.max(stamp.data, now - RECEIPT_MAX_AGE_MS) : now)
}
