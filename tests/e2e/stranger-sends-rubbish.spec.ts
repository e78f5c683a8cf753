import { randomUUID } from 'node:crypto'

import { expect } from '@playwright/test'

import { readAttempts } from '../support/e2e-attempts'
import { makePerson, newAddress, type Person, sessionCookie } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { expectResults, practise, scoreMyself, sentence, submit, write } from '../support/e2e-steps'
import { digestOf, expectRefused, flood, recordActions, send } from '../support/e2e-strangers'
import { test } from '../support/e2e'

const QUESTION = 'collect-and-join-the-data'
const JSON_TYPE = { 'content-type': 'application/json' }

const cookieOf = async (person: Person, origin: string) => {
  const { name, value } = await sessionCookie(person, origin)
  return { cookie: `${name}=${value}` }
}

const saveOf = (change: Record<string, unknown> = {}) => ({
  ...{ key: randomUUID(), base: 0, after: null, body: 'Rubbish', typedAt: Date.now() },
  ...change,
})

test('rubbish in the place of a save, a submission or a look at the clock', async ({
  page,
  candidate,
  origin,
}) => {
  await practise(page, QUESTION)
  await write(page, sentence('answer'))
  const [attempt] = await readAttempts(candidate)
  const stranger = await makePerson('Sky Marlow')
  const own = await cookieOf(candidate, origin)
  const foreign = await cookieOf(stranger, origin)
  const before = await digestOf(candidate, stranger)

  const bodies = {
    nothing: '',
    'half of JSON': '{"key":',
    'no object': JSON.stringify([saveOf()]),
    'a null': 'null',
    'wrong types': JSON.stringify(saveOf({ body: { not: '' }, base: '0' })),
    'a NUL': JSON.stringify(saveOf({ body: 'a\0b' })),
    'half of a surrogate pair': JSON.stringify(saveOf({ body: '\ud800' })),
    'no id': JSON.stringify(saveOf({ key: "'; DROP TABLE" })),
    'a negative revision': JSON.stringify(saveOf({ base: -1 })),
    'a huge revision': JSON.stringify(saveOf()).replace('"base":0', '"base":1e400'),
    'a field too many': JSON.stringify(saveOf({ candidateId: candidate.id })),
    'a prototype': JSON.stringify(saveOf()).replace('{', '{"__proto__":{"base":1},'),
    'too long an answer': JSON.stringify(saveOf({ body: 'x'.repeat(60_000) })),
    'deep nesting': '['.repeat(50_000) + ']'.repeat(50_000),
    'bytes that are no text': Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  }
  for (const verb of ['save', 'submit']) {
    const path = `/api/attempts/${attempt?.id}/${verb}`
    for (const [what, body] of Object.entries(bodies)) {
      expectRefused(await send(origin, { path, headers: { ...own, ...JSON_TYPE }, body }), `${verb}: ${what}`)
    }
    const body = JSON.stringify(saveOf({ base: 1 }))
    for (const [what, headers] of Object.entries({
      'of somebody else': { ...foreign, ...JSON_TYPE },
      'of nobody': JSON_TYPE,
      'with a forged cookie': { ...JSON_TYPE, cookie: 'segprep.session=eyJhbGciOiJub25lIn0..a.b.c' },
      'as text': { ...own, 'content-type': 'text/plain' },
      'as a form': { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      'compressed, it says': { ...own, ...JSON_TYPE, 'content-encoding': 'gzip' },
      'from another site': { ...own, ...JSON_TYPE, origin: 'https://elsewhere.example' },
      'from nowhere': { ...own, ...JSON_TYPE, origin: 'null' },
      'across sites': { ...own, ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
    })) {
      expectRefused(await send(origin, { path, headers, body }), `${verb} ${what}`)
    }
    for (const id of [randomUUID(), 'x', '..%2f..', "'%20OR%201=1", '%00', '%E0%A4%A']) {
      const headers = { ...own, ...JSON_TYPE }
      expectRefused(
        await send(origin, { path: `/api/attempts/${id}/${verb}`, headers, body }),
        `${verb} at ${id}`,
      )
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      const { status, body: said } = await send(origin, { method, path, headers: own })
      expect(status, `${method} ${verb}`).toBe(405)
      expect(said).not.toContain('at ')
    }
  }
  for (const headers of [foreign, {}]) {
    expectRefused(
      await send(origin, { method: 'GET', path: `/api/attempts/${attempt?.id}/clock`, headers }),
      'clock',
    )
  }
  expect(await digestOf(candidate, stranger)).toEqual(before)
})

test('a hundred megabytes', async ({ candidate, origin }) => {
  const own = { ...(await cookieOf(candidate, origin)), ...JSON_TYPE }
  const path = `/api/attempts/${randomUUID()}/save`
  for (const headers of [own, { ...own, 'content-length': String(100 * 1024 * 1024) }]) {
    const { status, taken } = await flood(origin, path, headers, 100)
    // The connection may be gone before the answer is read.
    expect([0, 413]).toContain(status)
    expect(taken, 'megabytes taken').toBeLessThan(50)
  }
  expect((await send(origin, { method: 'GET', path: '/readyz' })).status).toBe(200)
})

test('addresses and methods that are none', async ({ origin }) => {
  for (const path of [
    '/questions/%E0%A4%A',
    '/%00',
    '/topics/%c0%af',
    `/${'a'.repeat(9000)}`,
    '/questions/%ff',
  ]) {
    expectRefused(await send(origin, { method: 'GET', path }), path.slice(0, 40))
  }
  for (const path of ['/', '/questions', '/api/auth/callback/credentials']) {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PROPFIND']) {
      expect((await send(origin, { method, path })).status, `${method} ${path}`).toBe(405)
    }
  }
  for (const query of [
    'q[contains]=a',
    'q=a&q=b',
    'q=%00',
    'difficulty=1%27',
    'after=%7B%22a%22%3A1%7D',
    'sort=__proto__',
  ]) {
    const { status, body } = await send(origin, { method: 'GET', path: `/questions?${query}` })
    expect(status, query).toBeLessThan(500)
    expect(body, query).not.toMatch(/prisma|node_modules/i)
  }
})

test('rubbish at the sign-in', async ({ origin }) => {
  const email = newAddress()
  const path = '/api/auth/callback/credentials'
  const asked = [
    { email: { not: '' }, password: 'a' },
    { email: { startsWith: 'u' }, password: { not: '' } },
    { password: 'a' },
    { email: `${email}\0`, password: 'a' },
    { email, password: 'x'.repeat(5000) },
    { email, password: 'a', callbackUrl: 'https://elsewhere.example/' },
    [email],
  ].map((fields) => JSON.stringify(fields))
  for (const body of [...asked, '{', 'null']) {
    const answer = await send(origin, { path, headers: JSON_TYPE, body })
    if (answer.status !== 303) expectRefused(answer, body.slice(0, 80))
  }
  expect(await rows('SELECT 1 FROM "Person" WHERE email = $1', [email])).toEqual([])
})

test('the actions of a whole journey, sent again by others and spoilt', async ({
  page,
  candidate,
  origin,
}) => {
  const actions = recordActions(page)
  await page.goto(`/questions/${QUESTION}`)
  await page.getByRole('button', { name: /^Bookmark/ }).click()
  await expect(page.getByRole('button', { name: /^Bookmark/, pressed: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'My notes' }).fill('A note of mine')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await practise(page, QUESTION)
  await page.getByRole('button', { name: /^Open hint 1/ }).click()
  await expect(page.getByText(/^1 of \d open$/)).toBeVisible()
  await page.getByRole('button', { name: /^Pause/ }).click()
  await page.getByRole('button', { name: /^Go on/ }).click()
  await write(page, sentence('answer'))
  await submit(page)
  await expectResults(page)
  await scoreMyself(page)
  expect(actions.length).toBeGreaterThanOrEqual(7)

  const stranger = await makePerson('Sky Marlow')
  const own = await cookieOf(candidate, origin)
  const foreign = await cookieOf(stranger, origin)
  const before = await digestOf(candidate)
  for (const action of actions) {
    const id = `${action.path} ${action.headers['next-action']}`
    const again = (headers: Record<string, string>, body = action.body) =>
      send(origin, { ...action, headers: { ...action.headers, ...headers }, body })

    const signedOut = await again({})
    expect(signedOut.headers['x-action-redirect'] ?? signedOut.body, `${id} signed out`).toMatch(
      /^\/sign-in\b|You have been signed out/,
    )
    expect((await again(foreign)).status, `${id} by somebody else`).toBeLessThan(500)
    expectRefused(await again({ ...own, origin: 'https://elsewhere.example' }), `${id} from another site`)
    expectRefused(await again({ ...own, 'next-action': 'x' }), `${id} with no id`)
    for (const body of ['', '{', '[', 'null', '\0', '--x\r\nrubbish', 'x'.repeat(300_000)]) {
      expectRefused(await again(own, body), `${id} with ${JSON.stringify(body.slice(0, 20))}`)
    }
  }
  expect(await digestOf(candidate)).toEqual(before)
})
