import { beforeAll, beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { enterAttempt } from '@/domain/practice/enter-attempt'
import { pauseSession } from '@/domain/practice/pause-session'
import { submitAnswer } from '@/domain/practice/submit-answer'
import { giveUp } from '@/domain/questions/give-up'
import { getQuestion } from '@/domain/questions/get-question'
import { getCards, getModelAnswers, getRelated } from '@/domain/questions/queries'
import { getFirstPreview, getTopic, listPreviews, listTopics } from '@/domain/questions/topic-queries'
import { db } from '@/infra/db'

import { importBank } from '../../support/bank'
import { at, makeAttempt, makePerson } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let alice: Viewer
beforeAll(async () => {
  await resetDb()
  await importBank()
})
beforeEach(async () => {
  alice = await makePerson()
})

test('of a locked question a visitor gets title, difficulty, type and count, and nothing else', async () => {
  const locked = {
    locked: true,
    title: 'Churn behind the gate',
    difficulty: 'EASY',
    type: 'TECHNICAL',
    practicedCount: 0,
  }
  expect(await getQuestion(null, 'locked-churn')).toEqual(locked)
  expect(await getCards(null, ['locked-churn'])).toEqual(new Map([['locked-churn', locked]]))
})

test('an open question is read in full by a visitor, a locked one by a signed-in person', async () => {
  expect(await getQuestion(null, 'open-cohorts')).toMatchObject({
    prompt: expect.stringContaining('OPENPROMPT'),
  })
  expect(await getQuestion(alice, 'locked-churn')).toMatchObject({
    locked: false,
    prompt: expect.stringContaining('LOCKEDPROMPT'),
    topic: { slug: 'retention', title: 'Retention' },
    strategy: [{ minutes: 5, name: 'Count' }, {}],
    answerWords: { passing: 3, strong: 3, outstanding: 1 },
    revision: { number: 1 },
    mine: { bookmarked: false, note: null, answersOpen: false },
  })
})

test('no query but the one for answers gives answers or key points', async () => {
  const topic = { slug: 'retention', previewSlugs: [] }
  const everything = await Promise.all([
    getQuestion(alice, 'locked-churn'),
    getQuestion(null, 'open-cohorts'),
    getCards(alice, ['locked-churn']).then((cards) => [...cards.values()]),
    getRelated(alice, 'locked-churn'),
    listPreviews(null, topic),
    getFirstPreview(null),
    getTopic('retention'),
    listTopics(),
  ])
  expect(JSON.stringify(everything)).not.toMatch(/ANSWERTEXT|KEYPOINT/)
  expect(JSON.stringify(everything)).toMatch(/OPENPROMPT/)
})

test('nothing for visitors holds the words of a locked question', async () => {
  const everything = await Promise.all([
    getQuestion(null, 'locked-churn'),
    getCards(null, ['locked-churn', 'open-cohorts']).then((cards) => [...cards.values()]),
    getRelated(null, 'open-cohorts'),
    listPreviews(null, { slug: 'all', previewSlugs: ['open-price', 'locked-churn'] }),
    getFirstPreview(null),
  ])
  expect(JSON.stringify(everything)).not.toMatch(/LOCKEDPROMPT|locked-churn|survival/)
})

test('a question that is not published is not there', async () => {
  expect(await getQuestion(alice, 'no-such')).toBeNull()
  await db.question.update({ where: { slug: 'locked-hard' }, data: { status: 'RETIRED' } })
  expect(await getQuestion(alice, 'locked-hard')).toBeNull()
  expect((await getCards(alice, ['locked-hard'])).size).toBe(0)
  await db.question.update({ where: { slug: 'locked-hard' }, data: { status: 'PUBLISHED' } })
})

test('the answers open by giving up, for the one who gave up', async () => {
  const bob = await makePerson('Bob')
  expect(await getModelAnswers(alice, 'locked-churn')).toBeNull()
  await giveUp(alice, { question: 'locked-churn' }, at(0))
  expect(await getModelAnswers(alice, 'locked-churn')).toMatchObject({
    outstanding: 'ANSWERTEXT',
    keyPoints: { length: 5 },
  })
  expect(await getModelAnswers(alice, 'locked-fences')).toBeNull()
  expect(await getModelAnswers(bob, 'locked-churn')).toBeNull()
})

test('the answers open by an attempt that is self-scored, not by one that is only written', async () => {
  const { attempt } = await makeAttempt(alice, { slug: 'locked-churn' })
  expect(await getModelAnswers(alice, 'locked-churn')).toBeNull()
  expect(await getQuestion(alice, 'locked-churn')).toMatchObject({ mine: { answersOpen: false } })
  await db.attempt.update({
    where: { candidateId_id: { candidateId: alice.id, id: attempt } },
    data: { status: 'SUBMITTED', selfScoredAt: at(1) },
  })
  expect(await getModelAnswers(alice, 'locked-churn')).not.toBeNull()
  expect(await getQuestion(alice, 'locked-churn')).toMatchObject({ mine: { answersOpen: true } })
})

test('the answers are closed while the question is tried again, its clock paused or not', async () => {
  await giveUp(alice, { question: 'locked-churn' }, at(0))
  const { session, attempt } = await makeAttempt(alice, { slug: 'locked-churn' })
  for (const step of [() => pauseSession(alice, session, at(5)), () => enterAttempt(alice, attempt, at(6))]) {
    expect(await getModelAnswers(alice, 'locked-churn')).toBeNull()
    expect(await getQuestion(alice, 'locked-churn')).toMatchObject({ mine: { answersOpen: false } })
    await step()
  }
  await submitAnswer(alice, attempt, at(10))
  expect(await getModelAnswers(alice, 'locked-churn')).not.toBeNull()
  expect(await getQuestion(alice, 'locked-churn')).toMatchObject({ mine: { answersOpen: true } })
})

test('a topic tells its mix; a group counts its members and shows the previews it names', async () => {
  expect(await getTopic('retention')).toMatchObject({
    group: { slug: 'all', title: 'Everything' },
    mix: { EASY: 2, MEDIUM: 0, HARD: 1 },
    members: [],
  })
  const group = await getTopic('all')
  expect(group).toMatchObject({
    group: null,
    mix: { EASY: 3, MEDIUM: 0, HARD: 2 },
    members: [
      { slug: 'retention', questions: 3 },
      { slug: 'pricing', questions: 2 },
    ],
  })
  expect((await listPreviews(null, group!)).map(({ slug }) => slug)).toEqual(['open-price'])
  expect(await getTopic('nowhere')).toBeNull()
})

test('the list of topics counts what is published', async () => {
  expect(await listTopics()).toMatchObject([
    { slug: 'all', questions: 5, previews: 2, group: null },
    { slug: 'retention', questions: 3, previews: 1, practiced: 0, group: 'all' },
    { slug: 'pricing', questions: 2, previews: 1, group: 'all' },
  ])
})

test('the question to try first is the easiest that is open', async () => {
  expect(await getFirstPreview(null)).toMatchObject({
    slug: 'open-cohorts',
    prompt: expect.stringContaining('OPENPROMPT'),
  })
})
