import { createHash } from 'node:crypto'

import { expect } from '@playwright/test'

import { makePerson, type Person, sessionCookie } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { expectRefused, send } from '../support/e2e-strangers'
import { test } from '../support/e2e'

const JSON_TYPE = { 'content-type': 'application/json' }
const BYTES = { 'content-type': 'application/octet-stream' }

const cookieOf = async (person: Person, origin: string) => {
  const { name, value } = await sessionCookie(person, origin)
  return { cookie: `${name}=${value}` }
}

test('rubbish in the place of a file of questions, and the export at the hands of others', async ({
  origin,
}) => {
  const sam = await makePerson('Sam Okafor', 'ADMIN')
  const admin = await cookieOf(sam, origin)
  const others = [
    {},
    await cookieOf(await makePerson(), origin),
    await cookieOf(await makePerson('Tom', 'MENTOR'), origin),
  ]
  const file = Buffer.from('{"format":"segprep-questions","version":1,"questions":[]}')
  const asked = (change: Record<string, string> = {}, body: Buffer = file) => {
    const sha256 = createHash('sha256').update(body).digest('hex')
    const query = new URLSearchParams({
      step: 'import',
      name: 'a.json',
      size: String(body.length),
      sha256,
      ...change,
    })
    return { path: `/api/import?${query}`, body }
  }
  const spoilt: Record<string, ReturnType<typeof asked>> = {
    'nothing in it': asked(),
    'another size': asked({ size: '7' }),
    'a size that is none': asked({ size: '1e999' }),
    'another fingerprint': asked({ sha256: 'a'.repeat(64) }),
    'a fingerprint that is none': asked({ sha256: "' OR 1=1" }),
    'a name with NUL': asked({ name: 'a\0.json' }),
    'a name without an ending': asked({ name: '../../etc/passwd' }),
    'a very long name': asked({ name: `${'x'.repeat(5000)}.json` }),
    'a step that is none': asked({ step: '__proto__' }),
    'a field too many': asked({ role: 'ADMIN' }),
    'a prototype in the address': asked({ __proto__x: '1', constructor: '1' }),
    'half a surrogate pair': asked(
      {},
      Buffer.from('{"format":"segprep-questions","version":1,"questions":[{"slug":"\\ud800"}]}'),
    ),
    'bytes that are no text': asked({}, Buffer.from([0xff, 0xfe, 0, 0xd8])),
    'an empty file': asked({}, Buffer.alloc(0)),
  }
  for (const [what, { path, body }] of Object.entries(spoilt))
    expectRefused(await send(origin, { path, headers: { ...admin, ...BYTES }, body }), what)
  for (const headers of others)
    expectRefused(await send(origin, { ...asked(), headers: { ...headers, ...BYTES } }), 'by others')
  for (const headers of [
    { ...admin, ...JSON_TYPE },
    { ...admin, ...BYTES, origin: 'null' },
    { ...admin, ...BYTES, origin: 'https://elsewhere.example' },
  ])
    expectRefused(await send(origin, { ...asked(), headers }), JSON.stringify(Object.keys(headers)))
  for (const query of ['', '?step=check', '?step=check&step=import'])
    expectRefused(
      await send(origin, { path: `/api/import${query}`, headers: { ...admin, ...BYTES }, body: file }),
      query,
    )
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await send(origin, { method, path: '/api/import', headers: admin })).status, method).toBe(405)

  const wanted = { method: 'GET', path: '/admin/export?format=json' }
  expect((await send(origin, wanted)).headers.location, 'a visitor').toMatch(/^\/sign-in\?/)
  for (const headers of others.slice(1))
    expectRefused(await send(origin, { ...wanted, headers }), 'the export')
  for (const query of ['', '?format=', '?format=__proto__', '?format=json&format=csv', '?format=JSON%00']) {
    const { status } = await send(origin, { method: 'GET', path: `/admin/export${query}`, headers: admin })
    // No byte of NUL comes past the door of the server.
    expect(status, query).toBe(query.includes('&') ? 200 : query.includes('%00') ? 400 : 404)
  }
  const written =
    'SELECT 1 FROM "Event" WHERE "actorId" = $1 UNION ALL SELECT 1 FROM "QuestionRevision" WHERE "authorId" = $1'
  expect(await rows(written, [sam.id])).toEqual([])
})
