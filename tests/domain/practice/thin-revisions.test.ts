import { beforeEach, expect, test } from 'vitest'
import { saveAnswer } from '@/domain/practice/save-answer'
import { thinRevisions } from '@/domain/practice/thin-revisions'
import { db } from '@/infra/db'
import { at, makeAttempt, makeClaim, makePerson, save } from '../../support/make'
import { resetDb } from '../../support/reset-db'

beforeEach(resetDb)

test('keeps the last save of each minute after a day, and whatever was refused', async () => {
  const alice = await makePerson()
  const claim = await makeClaim(alice)
  const { attempt } = await makeAttempt(alice)
  await saveAnswer(claim, attempt, save('first minute, one', 0, at(5)), at(5))
  await saveAnswer(claim, attempt, save('first minute, two', 1, at(15)), at(15))
  await saveAnswer(claim, attempt, save('refused', 0, at(20)), at(20))
  await saveAnswer(claim, attempt, save('second minute', 2, at(65)), at(65))
  expect(await thinRevisions(at(3600))).toBe(0)
  expect(await thinRevisions(at(2 * 86_400))).toBe(1)
  expect((await db.attemptRevision.findMany({ orderBy: { at: 'asc' } })).map(({ body }) => body)).toEqual([
    'first minute, two',
    'refused',
    'second minute',
  ])
})
