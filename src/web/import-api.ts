import 'server-only'
import * as z from 'zod'
import { DomainError, type DomainErrorCode } from '@/domain/core/errors'
import { storableText } from '@/domain/core/text'
import type { Upload } from '@/domain/questions/exchange/read-upload'

const STATUS: Record<DomainErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  REJECTED: 422,
  TOO_MANY: 429,
}

const askedSchema = z.strictObject({
  step: z.enum(['check', 'import']),
  name: storableText.min(1).max(200),
  size: z.coerce.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  duplicates: z.literal('create').optional(),
})
export type ImportAsked = z.output<typeof askedSchema> & { upload: Upload }

/** What is asked and the file itself; otherwise the response that refuses it. */
export async function readImport(request: Request): Promise<ImportAsked | Response> {
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success)
    return importReply(400, { message: 'Load the page again and choose the file once more.' })
  if (request.headers.get('content-type') !== 'application/octet-stream')
    return importReply(415, { message: 'Send the file as it is.' })
  const bytes = new Uint8Array(await request.arrayBuffer())
  const { name, size, sha256 } = asked.data
  return { ...asked.data, upload: { name, size, sha256, bytes } }
}

/** Answers with what `run` gives; a refusal becomes its sentence and its status. */
export async function answerImport(run: () => Promise<object>): Promise<Response> {
  try {
    return importReply(200, await run())
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return importReply(STATUS[error.code], { message: error.message })
  }
}

export const importReply = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
