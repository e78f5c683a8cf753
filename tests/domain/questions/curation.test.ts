import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { checkDraft } from '@/domain/questions/check-draft'
import { compareRevisions } from '@/domain/questions/compare-revisions'
import { createQuestion } from '@/domain/questions/create-question'
import { discardDraft } from '@/domain/questions/discard-draft'
import { getCurated } from '@/domain/questions/get-curated'
import { CURATED_PAGE, listCurated } from '@/domain/questions/list-curated'
import { listRevisions } from '@/domain/questions/list-revisions'
import { publishDraft } from '@/domain/questions/publish-draft'
import { republishQuestion } from '@/domain/questions/republish-question'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { retireQuestion } from '@/domain/questions/retire-question'
import { saveDraft } from '@/domain/questions/save-draft'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { writeCopy } from '@/domain/questions/working-copy'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { draftSave, fillDraft, soundCopy } from '../../support/drafts'
import { at, makeAttempt, makeClaim, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let eve: Viewer
const NOTE = 'States the cost.'

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  eve = await makePerson('Eve', 'ADMIN')
  await db.topic.create({ data: { slug: 'rfm', position: 1, title: 'RFM', description: 'About it.' } })
})

async function begin(title = 'Which customers get the letter?') {
  const slug = await createQuestion(ada, { title, topic: 'rfm' }, at(0))
  const { id } = await db.question.findUniqueOrThrow({ where: { slug } })
  return { id, slug }
}

async function inReview(more = {}) {
  const question = await begin()
  await fillDraft(question.id, more)
  await sendToReview(ada, { question: question.id, note: NOTE }, at(10))
  return question
}

/** A published question with a correction by Ada under review. */
async function corrected(slug: string) {
  const question = await db.question.findUniqueOrThrow({ where: { slug } })
  await db.questionDraft.create({
    data: { questionId: question.id, content: writeCopy(soundCopy()), authorId: ada.id },
  })
  await sendToReview(ada, { question: question.id, note: NOTE }, at(10))
  return question
}

const stateOf = (id: string) =>
  db.question.findUniqueOrThrow({ where: { id }, include: { draft: true, publishedRevision: true } })

test('a question begins as a draft at a slug made from its title', async () => {
  expect((await begin('What’s the LTV of “heavy” users?')).slug).toBe('whats-the-ltv-of-heavy-users')
})

test('the same title twice gets a slug of its own, also at once', async () => {
  const made = await Promise.all([begin(), begin(), begin()])
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(3)
})

test('a candidate and a mentor cannot begin a question', async () => {
  for (const role of ['CANDIDATE', 'MENTOR'] as const) {
    const person = await makePerson('Bob', role)
    await expect(createQuestion(person, { title: 'Mine', topic: 'rfm' }, at(0))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  }
})

test('an autosave stores the text, its history and its faults', async () => {
  const { id } = await begin()
  const reply = await saveDraft(
    await makeClaim(ada),
    id,
    draftSave(soundCopy({ mistakes: ['One.'] }), 0),
    at(5),
  )
  expect(reply).toMatchObject({
    outcome: 'saved',
    rev: 1,
    faults: [{ field: 'mistakes', message: 'Name at least two common mistakes.' }],
  })
  expect(await db.questionDraft.findUnique({ where: { questionId: id } })).toMatchObject({
    rev: 1,
    faults: 1,
  })
  expect(await db.questionDraftSave.count({ where: { questionId: id, kind: 'SAVED' } })).toBe(1)
})

test('a save is one statement', async () => {
  const { id } = await begin()
  const claim = await makeClaim(ada)
  const { statements } = await countStatements(() => saveDraft(claim, id, draftSave(soundCopy(), 0), at(5)))
  expect(statements).toBe(1)
})

test('of two saves on the same text the second is a conflict and is kept', async () => {
  const { id } = await begin()
  const [mine, theirs] = [await makeClaim(ada), await makeClaim(eve)]
  const replies = await Promise.all([
    saveDraft(mine, id, draftSave(soundCopy({ title: 'Mine' }), 0), at(5)),
    saveDraft(theirs, id, draftSave(soundCopy({ title: 'Theirs' }), 0), at(5)),
  ])
  expect(replies.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'saved'])
  expect(await db.questionDraftSave.count({ where: { questionId: id, kind: 'STALE' } })).toBe(1)
})

test('the same save again is stored once, and with another text refused', async () => {
  const { id } = await begin()
  const claim = await makeClaim(ada)
  const first = draftSave(soundCopy(), 0)
  await saveDraft(claim, id, first, at(5))
  expect(await saveDraft(claim, id, first, at(6))).toMatchObject({ outcome: 'saved', rev: 1 })
  const other = { ...first, body: writeCopy(soundCopy({ title: 'Another' })) }
  expect(await saveDraft(claim, id, other, at(7))).toMatchObject({ outcome: 'mismatch' })
})

test('a save by somebody who is no administrator, under review or of nothing changes nothing', async () => {
  const { id } = await inReview()
  const save = draftSave(soundCopy(), 0)
  expect(await saveDraft(await makeClaim(ada), id, save, at(20))).toMatchObject({ outcome: 'closed' })
  const mentor = await makeClaim(await makePerson('Max', 'MENTOR'))
  expect(await saveDraft(mentor, id, save, at(20))).toMatchObject({ outcome: 'signed-out' })
  expect(await saveDraft(await makeClaim(ada), ada.id, save, at(20))).toMatchObject({ outcome: 'not-found' })
})

test('a draft with faults is not sent to review', async () => {
  const { id } = await begin()
  await expect(sendToReview(ada, { question: id, note: NOTE }, at(10))).rejects.toMatchObject({
    code: 'REJECTED',
  })
})

test('sent to review, the draft becomes revision 1 of its author and the others are told', async () => {
  const { id } = await inReview()
  expect(await stateOf(id)).toMatchObject({ status: 'IN_REVIEW', draft: { status: 'IN_REVIEW' } })
  expect(await listRevisions(ada, id)).toMatchObject([
    { number: 1, note: NOTE, author: 'Ada', isPublished: false },
  ])
  expect(await db.notice.findMany({ select: { personId: true, kind: true } })).toEqual([
    { personId: eve.id, kind: 'question-to-review' },
  ])
})

test('the author cannot publish their own revision, and the try leaves an event', async () => {
  const { id } = await inReview()
  await expect(publishDraft(ada, { question: id }, at(20))).rejects.toThrow('Another person reviews it')
  expect(await db.event.count({ where: { action: 'person.privilege-denied', subjectId: id } })).toBe(1)
})

test('another person publishes it: the draft is gone and the author is told', async () => {
  const { id } = await inReview()
  await publishDraft(eve, { question: id }, at(20))
  expect(await stateOf(id)).toMatchObject({
    status: 'PUBLISHED',
    draft: null,
    publishedRevision: { number: 1 },
    sourceHash: null,
    changedAt: at(20),
  })
  expect(await db.notice.count({ where: { personId: ada.id, kind: 'question-published' } })).toBe(1)
})

test('two who publish at once make one publication', async () => {
  const { id } = await inReview()
  const max = await makePerson('Max', 'ADMIN')
  const done = await Promise.allSettled([eve, max].map((one) => publishDraft(one, { question: id }, at(20))))
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.event.count({ where: { action: 'question.published', subjectId: id } })).toBe(1)
})

test('sent back, the draft is open again with the remark, and its revision stays', async () => {
  const { id } = await inReview()
  await sendBack(eve, { question: id, note: 'Say what a letter costs.' }, at(20))
  expect(await stateOf(id)).toMatchObject({
    status: 'DRAFT',
    draft: { status: 'EDITING', remark: 'Say what a letter costs.', revisionId: null },
  })
  expect(await db.questionRevision.count({ where: { questionId: id } })).toBe(1)
  expect(await db.notice.count({ where: { personId: ada.id, kind: 'question-sent-back' } })).toBe(1)
})

test('an attempt keeps the text of the revision it was started on', async () => {
  const bob = await makePerson('Bob')
  const { attempt, slug, questionId } = await makeAttempt(bob)
  await corrected(slug)
  await publishDraft(eve, { question: questionId }, at(20))
  const kept = await db.attempt.findUniqueOrThrow({
    where: { candidateId_id: { candidateId: bob.id, id: attempt } },
    select: { revision: { select: { prompt: true, number: true } } },
  })
  expect(kept.revision).toEqual({ number: 1, prompt: `PROMPT of ${slug}` })
  expect((await stateOf(questionId)).publishedRevision?.number).toBe(2)
})

test('a published question stays in the bank while its correction is under review', async () => {
  const { slug, id } = await makeQuestion()
  await corrected(slug)
  expect(await stateOf(id)).toMatchObject({ status: 'PUBLISHED', publishedRevision: { number: 1 } })
})

test('a published question is retired and put back; a draft is not', async () => {
  const { id } = await makeQuestion()
  await retireQuestion(ada, { question: id, note: NOTE }, at(20))
  expect((await stateOf(id)).status).toBe('RETIRED')
  await republishQuestion(ada, { question: id, note: NOTE }, at(30))
  expect((await stateOf(id)).status).toBe('PUBLISHED')
  const draft = await begin()
  await expect(retireQuestion(ada, { question: draft.id, note: NOTE }, at(20))).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

test('an old revision becomes a working copy, once', async () => {
  const { id } = await inReview()
  await publishDraft(eve, { question: id }, at(20))
  await restoreRevision(eve, { question: id, number: 1 }, at(30))
  expect((await stateOf(id)).draft?.content).toBe(writeCopy(soundCopy()))
  await expect(restoreRevision(ada, { question: id, number: 1 }, at(31))).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

test('an unused draft goes with its question; a used question loses its working copy only', async () => {
  const { id } = await begin()
  expect(await discardDraft(ada, { question: id }, at(5))).toBe(true)
  expect(await db.question.count({ where: { id } })).toBe(0)
  const used = await inReview()
  await sendBack(eve, { question: used.id, note: 'Not yet.' }, at(20))
  expect(await discardDraft(ada, { question: used.id }, at(30))).toBe(false)
  expect(await stateOf(used.id)).toMatchObject({ draft: null })
})

test('a hint that says a key point is a fault at the hint', () => {
  const text = 'Names the cost and says what follows from it.'
  const { faults } = checkDraft(soundCopy({ hints: ['Look at who would buy anyway.', text] }))
  expect(faults).toEqual([
    { field: 'hints.1', message: 'Repeats key point 2. A hint may lead to it, not state it.' },
  ])
})

test('two revisions are compared word by word', async () => {
  const { slug, id } = await makeQuestion()
  await corrected(slug)
  const changes = await compareRevisions(ada, { question: id, from: 1, to: 2 })
  expect(changes?.find(({ field }) => field === 'Title')?.parts.at(-1)).toMatchObject({ kind: 'added' })
  expect(await compareRevisions(ada, { question: id, from: 1, to: 9 })).toBeNull()
})

test('the list finds by title and state, in pages that overlap nowhere, with one statement', async () => {
  for (let number = 0; number <= CURATED_PAGE; number += 1) await begin(`Question ${number}`)
  const published = await makeQuestion()
  const { result: first, statements } = await countStatements(() => listCurated(ada, {}))
  expect(statements).toBe(1)
  const second = await listCurated(ada, { after: first.next })
  const all = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(all).size).toBe(CURATED_PAGE + 2)
  expect((await listCurated(ada, { state: 'published' })).rows.map(({ slug }) => slug)).toEqual([
    published.slug,
  ])
  expect((await listCurated(ada, { q: 'question 17' })).rows.map(({ title }) => title)).toEqual([
    'Question 17',
  ])
  expect((await listCurated(ada, { sort: 'attempts' })).rows).toHaveLength(CURATED_PAGE)
})

test('a curator opens a question by slug or id', async () => {
  const { slug, id } = await makeQuestion({ revision: { strategy: [], followUps: [] } })
  expect(await getCurated(ada, slug)).toMatchObject({ id, published: { number: 1 }, draft: null })
  expect(await getCurated(ada, id)).toMatchObject({ slug })
  expect(await getCurated(ada, 'nothing')).toBeNull()
})
