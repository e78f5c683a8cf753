import { randomUUID } from 'node:crypto'

import { expect } from '@playwright/test'

import { type Cast, makeCast } from '../support/e2e-cast'
import { makePerson, type Person, sessionCookie, signIn } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { expectRefused, recordActions, send } from '../support/e2e-strangers'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(404, 409) })
test.describe.configure({ timeout: 240_000 })

const JSON_TYPE = { 'content-type': 'application/json' }

const cookieOf = async (person: Person, origin: string) => {
  const { name, value } = await sessionCookie(person, origin)
  return { cookie: `${name}=${value}` }
}

/** A fingerprint of what belongs to this history; other tests write beside it. */
const digest = ({ questionId, topicId, candidate, mentor }: Cast) => {
  const tables = {
    ...{ Question: 'id', QuestionRevision: '"questionId"', QuestionDraft: '"questionId"', Topic: 'id' },
    ...{
      Submission: '"candidateId"',
      Review: '"candidateId"',
      ReviewDraft: '"mentorId"',
      Snippet: '"mentorId"',
    },
    ...{ QuestionReport: '"reporterId"', Person: 'id' },
  }
  const parts = Object.entries(tables).map(
    ([table, owner]) =>
      `SELECT '${table}' AS name, md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM "${table}" t WHERE ${owner} = ANY($1)`,
  )
  return rows(parts.join(' UNION ALL '), [[questionId, topicId, candidate.id, mentor.id]])
}

const saveOf = (change: Record<string, unknown> = {}) => ({
  ...{ key: randomUUID(), base: 1, after: null, body: '{"overall":"Rubbish"}', typedAt: Date.now() },
  ...change,
})
const whole = JSON.stringify(saveOf())

/** What no editor sends. */
const bodies: Record<string, string | Buffer> = {
  nothing: '',
  'half of JSON': '{"key":',
  'a list': JSON.stringify([saveOf()]),
  'a null': 'null',
  'an object for a text': JSON.stringify(saveOf({ body: { not: '' } })),
  'a number as text': JSON.stringify(saveOf({ base: '1' })),
  'a NUL': JSON.stringify(saveOf({ body: 'a\0b' })),
  'half of a surrogate pair': JSON.stringify(saveOf({ body: '\ud800' })),
  'no id': JSON.stringify(saveOf({ key: "'; DROP TABLE" })),
  'a huge revision': whole.replace('"base":1', '"base":1e400'),
  'a revision beyond integers': JSON.stringify(saveOf({ base: 2 ** 40 })),
  'fields of its own': JSON.stringify(
    saveOf({ mentorId: randomUUID(), authorId: randomUUID(), status: 'REVIEWED' }),
  ),
  'a prototype': whole.replace('{', '{"__proto__":{"base":1},'),
  'a constructor': whole.replace('{', '{"constructor":{"prototype":{}},'),
  'a text too long': JSON.stringify(saveOf({ body: 'x'.repeat(70_000) })),
  'a million characters': JSON.stringify(saveOf({ body: 'x'.repeat(1_000_000) })),
  'deep nesting': '['.repeat(50_000) + ']'.repeat(50_000),
  'bytes that are no text': Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
}

test('rubbish in the place of a review or of a question’s draft', async ({ origin }) => {
  const cast = await makeCast((what) => `A text for ${what}`)
  const stranger = await cookieOf(await makePerson('Tom Leary', 'MENTOR'), origin)
  const candidate = await cookieOf(cast.candidate, origin)
  const doors = [
    {
      path: `/api/reviews/${cast.held}/save`,
      own: await cookieOf(cast.mentor, origin),
      others: [stranger, candidate],
    },
    {
      path: `/api/drafts/${cast.questionId}/save`,
      own: await cookieOf(cast.admin, origin),
      others: [stranger, candidate],
    },
  ]
  const before = await digest(cast)
  for (const { path, own, others } of doors) {
    for (const [what, body] of Object.entries(bodies))
      expectRefused(await send(origin, { path, headers: { ...own, ...JSON_TYPE }, body }), `${path} ${what}`)
    const ways: Record<string, Record<string, string>> = {
      'of nobody': JSON_TYPE,
      'with a forged cookie': { ...JSON_TYPE, cookie: 'segprep.session=eyJhbGciOiJub25lIn0..a.b.c' },
      'as text': { ...own, 'content-type': 'text/plain' },
      'as a form': { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      'compressed, it says': { ...own, ...JSON_TYPE, 'content-encoding': 'gzip' },
      'from another site': { ...own, ...JSON_TYPE, origin: 'https://elsewhere.example' },
      'from nowhere': { ...own, ...JSON_TYPE, origin: 'null' },
      'across sites': { ...own, ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
    }
    for (const other of others)
      expectRefused(
        await send(origin, { path, headers: { ...other, ...JSON_TYPE }, body: whole }),
        `${path} of somebody else`,
      )
    for (const [what, headers] of Object.entries(ways))
      expectRefused(await send(origin, { path, headers, body: whole }), `${path} ${what}`)
    const [, kind = ''] = /^\/api\/(\w+)\//.exec(path) ?? []
    for (const id of [randomUUID(), 'x', '..%2f..', "'%20OR%201=1", '%00', '%E0%A4%A'])
      expectRefused(
        await send(origin, {
          path: `/api/${kind}/${id}/save`,
          headers: { ...own, ...JSON_TYPE },
          body: whole,
        }),
        `${kind} at ${id}`,
      )
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'TRACE'])
      expect((await send(origin, { method, path, headers: own })).status, `${method} ${path}`).toBe(405)
  }
  expect(await digest(cast)).toEqual(before)
})

test('addresses of staff pages that mean nothing', async ({ origin }) => {
  const headers = await cookieOf(await makePerson('Sam Okafor', 'ADMIN'), origin)
  const id = randomUUID()
  const cursor = (key: unknown) => Buffer.from(JSON.stringify([key, id])).toString('base64url')
  const words = [
    '%00',
    'q[contains]=a',
    '__proto__=1',
    'q=%00',
    'after=%00',
    'after=a&after=b',
    'before=%00',
    'state=%00',
  ]
  const keys = [
    1e300,
    -1,
    2 ** 40,
    1.5,
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '',
    'x',
  ].map((key) => `after=${cursor(key)}`)
  const pages: Record<string, string[]> = {
    '/admin/events': [
      ...words,
      'who=%00',
      'from=0000-01-01',
      'to=9999-12-31',
      `after=999999999999999~${id}`,
      `after=8640000000000001~${id}`,
    ],
    '/admin/people': [...words, 'role=__proto__'],
    '/admin/questions': [
      ...words,
      ...keys,
      ...keys.map((key) => `sort=attempts&${key}`),
      'topic=%00',
      'type=constructor',
    ],
    '/admin/reports': [...words, `after=${id}`],
    '/admin/mailbox': words,
    '/admin/submissions': [
      ...words,
      `at=9999-12-31T23:59:59Z&id=${id}`,
      `at=0000-01-01T00:00:00Z&id=${id}`,
      `at=x&id=y`,
    ],
    '/admin/topics': words,
    '/mentor': [...words, ...keys, 'topic=%00', 'type=__proto__'],
    '/mentor/reviews': words,
    '/reviews': words,
    '/notices': words,
  }
  for (const [page, queries] of Object.entries(pages)) {
    for (const query of queries) {
      const { status, body } = await send(origin, { method: 'GET', path: `${page}?${query}`, headers })
      expect(status, `${page}?${query}`).toBeLessThan(500)
      expect(body, `${page}?${query}`).not.toMatch(/prisma|node_modules/i)
    }
  }
  for (const page of [
    '/admin/people',
    '/admin/topics',
    '/admin/topics/rubrics',
    '/admin/questions',
    '/mentor',
    '/reviews',
  ]) {
    for (const part of ['%00', '__proto__', '..%2f..', "'", '%E0%A4%A', 'x'.repeat(3000), '%F0%9F%98%80'])
      expectRefused(
        await send(origin, { method: 'GET', path: `${page}/${part}`, headers }),
        `${page}/${part.slice(0, 20)}`,
      )
  }
})

test('the actions of staff, sent again by others and spoilt', async ({ page, context, origin }) => {
  const cast = await makeCast((what) => `A text for ${what}`)
  await signIn(context, cast.admin, origin)
  const actions = recordActions(page)
  await page.goto('/admin/questions/new')
  await page.getByLabel('Title').fill(`A question on letters ${randomUUID().slice(0, 8)}`)
  await page.getByRole('button', { name: 'Begin the question' }).click()
  await expect(page).toHaveURL(/\/admin\/questions\/a-question/)
  await page.goto(`/admin/people/${cast.mentor.id}`)
  await page.getByRole('button', { name: 'Change the role' }).click()
  await page.goto('/admin/reports')
  await page.getByRole('textbox').first().fill('Mended.')
  await page
    .getByRole('button', { name: /^Answer|^Send/ })
    .first()
    .click()
  await expect.poll(() => actions.length).toBeGreaterThanOrEqual(3)

  const own = await cookieOf(cast.admin, origin)
  const others = [
    await cookieOf(cast.candidate, origin),
    await cookieOf(await makePerson('Tom', 'MENTOR'), origin),
  ]
  const before = await digest(cast)
  for (const action of actions) {
    const id = `${action.path} ${action.headers['next-action']}`
    const again = (headers: Record<string, string>, body = action.body) =>
      send(origin, { ...action, headers: { ...action.headers, ...headers }, body })
    expect((await again({})).body, `${id} signed out`).toMatch(/You have been signed out|^$/)
    for (const other of others) {
      const { status, body } = await again(other)
      expect(status, `${id} by somebody else`).toBeLessThan(500)
      expect(body, `${id} by somebody else`).not.toContain('"status":"ok"')
    }
    for (const from of ['https://elsewhere.example', 'null'])
      expectRefused(await again({ ...own, origin: from }), `${id} from ${from}`)
    for (const body of ['', '{', 'null', '\0', '--x\r\nrubbish', 'x'.repeat(1_000_000)])
      expectRefused(await again(own, body), `${id} with ${JSON.stringify(body.slice(0, 20))}`)
    const text = action.body.toString('latin1')
    for (const name of ['__proto__', 'constructor', 'authorId']) {
      const spoilt = text.replace(/name="\d*_?(title|person|report)"/, (whole, field: string) =>
        whole.replace(field, name),
      )
      const { status } = await again(own, Buffer.from(spoilt, 'latin1').toString('latin1'))
      expect(status, `${id} with ${name}`).toBeLessThan(500)
    }
  }
  expect(await digest(cast)).toEqual(before)
})
