import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { encodePlace } from '@/domain/core/place'
import { listWaiting } from '@/domain/reviews/list-waiting'
import { makeSubmission } from '../../support/make-submission'
import { at, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
})

test('the longest waiting come first, and a later page begins after its place', async () => {
  const made: string[] = []
  for (const [index, name] of ['Alice', 'Bob', 'Cleo'].entries()) {
    const { submission } = await makeSubmission(await makePerson(name), undefined, at(300 - index * 10))
    made.unshift(submission)
  }
  const { rows, next } = await listWaiting(ada, {})
  expect(rows.map(({ id }) => id)).toEqual(made)
  expect(next).toBeUndefined()
  const [first] = rows
  const after = encodePlace([first!.handedInAt.toISOString(), first!.id])
  expect((await listWaiting(ada, { after })).rows.map(({ id }) => id)).toEqual(made.slice(1))
  expect((await listWaiting(ada, { after: 'nonsense' })).rows).toHaveLength(3)
})

test('only administrators see it', async () => {
  const mentor: Viewer = { ...(await makePerson('Maya')), role: 'MENTOR' }
  await expect(listWaiting(mentor, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
