import { beforeAll, beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { giveUp } from '@/domain/questions/give-up'
import { getQuestion } from '@/domain/questions/get-question'
import { noteSchema, saveNote } from '@/domain/questions/save-note'
import { toggleBookmark } from '@/domain/questions/toggle-bookmark'
import { db } from '@/infra/db'

import { at, makeAttempt, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
let question: Awaited<ReturnType<typeof makeQuestion>>
beforeAll(resetDb)
beforeEach(async () => {
  alice = await makePerson()
  question = await makeQuestion()
})

async function kept(viewer = alice) {
  const found = await getQuestion(viewer, question.slug)
  return found?.locked === false ? found.mine : undefined
}
const note = async () => (await kept())?.note?.body

test('a bookmark is set and taken away, however often it is said', async () => {
  const set = (bookmarked: 'yes' | 'no') =>
    toggleBookmark(alice, { question: question.slug, bookmarked }, at(0))
  await Promise.all([set('yes'), set('yes'), set('yes')])
  expect((await kept())?.bookmarked).toBe(true)
  await Promise.all([set('no'), set('no')])
  expect((await kept())?.bookmarked).toBe(false)
})

test('the last save of a note wins', async () => {
  await saveNote(alice, { question: question.slug, body: 'First' }, at(0))
  await saveNote(alice, { question: question.slug, body: 'Second' }, at(1))
  expect((await kept())?.note).toEqual({ body: 'Second', updatedAt: at(1) })
})

test('an empty save does not empty a note; deleting one has to be said', async () => {
  await saveNote(alice, { question: question.slug, body: ' ' }, at(0))
  await saveNote(alice, { question: question.slug, body: 'Say the sum first' }, at(0))
  await expect(saveNote(alice, { question: question.slug, body: ' ' }, at(1))).rejects.toMatchObject({
    code: 'REJECTED',
  })
  expect(await note()).toBe('Say the sum first')
  await saveNote(alice, { question: question.slug, body: '', remove: 'yes' }, at(2))
  expect(await note()).toBeUndefined()
})

test('a note is private', async () => {
  await saveNote(alice, { question: question.slug, body: 'Mine' }, at(0))
  expect((await kept(await makePerson('Bob')))?.note).toBeNull()
})

test('a note that cannot be stored is refused before it reaches the database', () => {
  for (const body of ['a\0b', '\uD800', 'x'.repeat(10_001)]) {
    expect(noteSchema.safeParse({ question: 'a', body }).success).toBe(false)
  }
})

test('giving up twenty times at once is recorded once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => giveUp(alice, { question: question.slug }, at(0))))
  expect(await db.givenUp.findMany({ where: { personId: alice.id } })).toMatchObject([
    { revisionId: question.revisionId },
  ])
  expect(await db.event.count({ where: { action: 'question.given-up', actorId: alice.id } })).toBe(1)
})

test('nobody gives up on a question they are answering, until that attempt is submitted', async () => {
  const { attempt } = await makeAttempt(alice, question)
  await expect(giveUp(alice, { question: question.slug }, at(5))).rejects.toMatchObject({
    code: 'CONFLICT',
    message: /Submit or finish that attempt first/,
  })
  expect(await db.givenUp.count({ where: { personId: alice.id } })).toBe(0)
  await giveUp(await makePerson('Bob'), { question: question.slug }, at(5))
  await submitAnswer(alice, attempt, at(10))
  await giveUp(alice, { question: question.slug }, at(11))
  expect(await db.givenUp.count({ where: { personId: alice.id } })).toBe(1)
})

test('nothing is kept on a question that is not published', async () => {
  await db.question.update({ where: { id: question.id }, data: { status: 'DRAFT' } })
  const input = { question: question.slug }
  await expect(giveUp(alice, input, at(0))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(saveNote(alice, { ...input, body: 'x' }, at(0))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(toggleBookmark(alice, { ...input, bookmarked: 'yes' }, at(0))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
