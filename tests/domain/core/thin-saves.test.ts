import { beforeEach, expect, test } from 'vitest'
import { saveAnswer } from '@/domain/practice/save-answer'
import { thinSaves } from '@/domain/core/thin-saves'
import { db } from '@/infra/db'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { EMPTY_REVIEW } from '@/domain/reviews/review'
import { makeMentor, makeSubmission, saveDraft } from '../../support/make-submission'
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
  expect(await thinSaves(at(3600))).toBe(0)
  expect(await thinSaves(at(2 * 86_400))).toBe(1)
  expect((await db.attemptRevision.findMany({ orderBy: { at: 'asc' } })).map(({ body }) => body)).toEqual([
    'first minute, two',
    'refused',
    'second minute',
  ])
})

test('does the same with the drafts of reviews', async () => {
  const maya = await makeMentor()
  const { submission } = await makeSubmission(await makePerson())
  await claimSubmission(maya, { submission }, at(150))
  for (let base = 0; base < 3; base += 1)
    await saveDraft(maya, submission, { ...EMPTY_REVIEW, overall: `Version ${base}` }, base)
  expect(await thinSaves(at(2 * 86_400))).toBe(2)
  const [kept] = await db.reviewDraftSave.findMany()
  expect(kept?.body).toContain('Version 2')
})
