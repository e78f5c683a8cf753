import { type IncomingHttpHeaders, request } from 'node:http'

import { expect, type Page } from '@playwright/test'

import { rows } from './e2e-rows'

export type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer }
export type Received = { status: number; headers: IncomingHttpHeaders; body: string }

/** Sends bytes as they are: no client in between mends the address, the method or the headers. */
export function send(origin: string, { method = 'POST', path, headers, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** Sends megabytes of spaces, and tells how the server answered and how many it took. */
export function flood(origin: string, path: string, headers: Record<string, string>, megabytes: number) {
  return new Promise<{ status: number; taken: number }>((resolve) => {
    const { hostname, port } = new URL(origin)
    const chunk = Buffer.alloc(1024 * 1024, ' ')
    let status = 0
    let taken = 0
    const asked = request({ hostname, port, method: 'POST', path, headers }, (answer) => {
      status = answer.statusCode ?? 0
      answer.resume()
    })
    const push = () => {
      if (status || taken === megabytes) return asked.end()
      taken += 1
      if (asked.write(chunk)) setImmediate(push)
      else asked.once('drain', push)
    }
    asked.on('error', () => undefined)
    asked.once('close', () => resolve({ status, taken }))
    push()
  })
}

const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\.tsx?\b|prisma|postgres|\bSELECT\b|\bINSERT\b|violates|constraint|ECONN|TypeError|ZodError|Unexpected token/i

/** A refusal in words of ours: a status of the 400s, something to read, and nothing of the inside. */
export function expectRefused({ status, body }: Pick<Received, 'status' | 'body'>, what: string): void {
  expect(status, `${what}: ${body.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
  expect(status, `${what}: ${body.slice(0, 200)}`).toBeLessThan(500)
  expect(body, what).not.toMatch(INSIDE)
  expect(body.length, what).toBeGreaterThan(2)
}

const OWNED = {
  Person: 'id',
  SignIn: '"personId"',
  PracticeSession: '"candidateId"',
  Attempt: '"candidateId"',
  AttemptRevision: '"candidateId"',
  KeyPointTick: '"candidateId"',
  CriterionLevel: '"candidateId"',
  Bookmark: '"personId"',
  Note: '"personId"',
  QuestionPractice: '"personId"',
  GivenUp: '"personId"',
  Notice: '"personId"',
  Mail: '"personId"',
  Submission: '"candidateId"',
  ReviewDraft: '"mentorId"',
  ReviewDraftSave: '"mentorId"',
  Review: '"candidateId"',
  Snippet: '"mentorId"',
  QuestionReport: '"reporterId"',
}

/** A fingerprint of everything that belongs to these people. */
export async function digestOf(...people: { id: string }[]): Promise<unknown[]> {
  const ids = people.map(({ id }) => id)
  const tables = Object.entries(OWNED).map(
    ([table, owner]) =>
      `SELECT '${table}' AS name, count(*), md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM "${table}" t WHERE ${owner} = ANY($1)`,
  )
  return rows(tables.join(' UNION ALL '), [ids])
}

/** Collects the Server Actions that a page sends from now on. */
export function recordActions(page: Page): Required<Sent>[] {
  const recorded: Required<Sent>[] = []
  page.on('request', (sent) => {
    const all = sent.headers()
    const id = all['next-action']
    if (!id) return
    const headers = {
      'next-action': id,
      'content-type': all['content-type'] ?? '',
      accept: 'text/x-component',
    }
    const { pathname } = new URL(sent.url())
    recorded.push({ method: 'POST', path: pathname, headers, body: sent.postDataBuffer() ?? '' })
  })
  return recorded
}
