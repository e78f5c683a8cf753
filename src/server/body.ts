import { IncomingMessage } from 'node:http'

import type { Refusal } from './refusals'

export const BODY_LIMIT = 256 * 1024
/** A file of questions; the one thing that is sent whole and large. */
export const IMPORT_LIMIT = 5 * 1024 * 1024

/** How many bytes a request may bring. */
export const limitOf = ({ method, url = '' }: IncomingMessage): number =>
  method === 'POST' && /^\/api\/import(\?|$)/.test(url) ? IMPORT_LIMIT : BODY_LIMIT

/** The refusal of a request that brings more. */
export const tooLarge = (request: IncomingMessage): Refusal => ({
  status: 413,
  sentence: `This is too much to send at once; the limit is ${limitOf(request) === IMPORT_LIMIT ? '5 MB' : '256 KB'}.`,
})

/** Tells whether a request announces a body, or one that is too long by its own words. */
export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
export const announcesTooMuch = (request: IncomingMessage) =>
  Number(request.headers['content-length'] ?? 0) > limitOf(request)

/** Reads a body to its end; gives undefined as soon as it is over the limit, and rejects when the client goes away. */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const limit = limitOf(request)
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      request.off('data', take)
      chunks.length = 0
      resolve(undefined)
    }
    request.on('data', take)
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
    request.once('close', () => reject(new Error('The client went away.')))
  })
}

/** Gives the same request with its body, already whole, to be read again. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(again, {
    method,
    url,
    rawHeaders,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    complete: true,
  })
  again.headers = { ...headers, 'content-length': String(body.length) }
  delete again.headers['transfer-encoding']
  again.push(body)
  again.push(null)
  return again
}

const ACTION_ID = /^[0-9a-f]{42}$/
const OPENING_BRACKET = 0x5b

/**
 * Takes a whole body and gives the reason to refuse it: what its type promises it is not. The framework and the
 * sign-in library answer such a body with an error of their own, as if the fault were ours.
 */
export function bodyRefusal({ headers }: IncomingMessage, body: Buffer): Refusal | undefined {
  const malformed: Refusal = { status: 400, sentence: 'The content of this request is malformed.' }
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim())
  const action = headers['next-action']
  if (action !== undefined) {
    if (!ACTION_ID.test(String(action))) return malformed
    if (type === 'text/plain') return body[0] === OPENING_BRACKET && isJson(body) ? undefined : malformed
    if (type !== 'multipart/form-data') return malformed
  }
  if (type === 'multipart/form-data') return isMultipart(body, parameters) ? undefined : malformed
  if (/^application\/([\w.-]+\+)?json$/.test(type)) return isJson(body) ? undefined : malformed
  return undefined
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return true
  } catch {
    return false
  }
}

/** Every part opens with the boundary and a name, and the last boundary closes the body. */
function isMultipart(body: Buffer, parameters: string[]): boolean {
  const given = parameters.find((parameter) => /^boundary=/i.test(parameter))
  const boundary = given?.slice('boundary='.length).replace(/^"(.*)"$/, '$1')
  if (!boundary) return false
  const parts = body.toString('latin1').split(`--${boundary}`)
  const named = /^\r\ncontent-disposition: *form-data; *name=/i
  return (
    parts.length >= 2 &&
    parts[0] === '' &&
    /^--(\r\n)?$/.test(parts.at(-1) ?? '') &&
    parts.slice(1, -1).every((part) => named.test(part))
  )
}
