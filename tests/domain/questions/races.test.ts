import { beforeEach, expect, test, vi } from 'vitest'
import { DomainError } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { bulkChange, bulkSchema } from '@/domain/questions/bulk-change'
import { createQuestion } from '@/domain/questions/create-question'
import { discardDraft } from '@/domain/questions/discard-draft'
import { publishDraft } from '@/domain/questions/publish-draft'
import { republishQuestion } from '@/domain/questions/republish-question'
import { retireQuestion } from '@/domain/questions/retire-question'
import { saveDraft } from '@/domain/questions/save-draft'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { writeCopy } from '@/domain/questions/working-copy'
import { db } from '@/infra/db'
import { draftSave, fillDraft, soundCopy } from '../../support/drafts'
import { at, makeClaim, makePerson } from '../../support/make'
import { killWhileWriting } from '../../support/kill-waiting'
import { resetDb } from '../../support/reset-db'

/* Two curators at the same moment, many times: one end, and an event for each thing that happened. */

// Many rounds, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })
const ROUNDS = 12
const NOTE = 'States the cost.'

let ada: Viewer
let eve: Viewer
let question: string
let slug: string

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  eve = await makePerson('Eve', 'ADMIN')
  await db.topic.create({ data: { slug: 'rfm', position: 1, title: 'RFM', description: 'About it.' } })
  slug = await createQuestion(ada, { title: 'Which customers get the letter?', topic: 'rfm' }, at(0))
  question = (await db.question.findUniqueOrThrow({ where: { slug } })).id
  await fillDraft(question)
})

const noted = () => ({ question, note: NOTE })
const send = (who = ada) => sendToReview(who, noted(), at(10))
const publish = (who = eve) => publishDraft(who, { question }, at(20))
const back = (who = eve) => sendBack(who, noted(), at(20))
const retire = (who = eve) => retireQuestion(who, noted(), at(30))
const stateOf = () =>
  db.question.findUniqueOrThrow({
    where: { id: question },
    include: { draft: true, publishedRevision: true },
  })
const events = (action: string) => db.event.count({ where: { action } })

async function race(...runs: (() => Promise<unknown>)[]): Promise<boolean[]> {
  const settled = await Promise.allSettled(runs.map((run) => run()))
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DomainError)
  return settled.map(({ status }) => status === 'fulfilled')
}

/** Begins a change of the published question and sends it to review. */
async function reviseAgain(round: number): Promise<void> {
  const content = writeCopy(soundCopy({ title: `Which customers get letter ${round}?` }))
  await db.questionDraft.deleteMany()
  await db.questionDraft.create({ data: { questionId: question, content, authorId: ada.id } })
  await send()
}

test('sent back against published', async () => {
  let published = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    await reviseAgain(round)
    const [isBack, isOut] = await race(back, publish)
    expect([isBack, isOut].filter(Boolean)).toHaveLength(1)
    const { draft } = await stateOf()
    expect(draft?.status).toBe(isBack ? 'EDITING' : undefined)
    published += isOut ? 1 : 0
  }
  expect(await events('question.published')).toBe(published)
  expect(await events('question.sent-back')).toBe(ROUNDS - published)
})

test('published by two at once, and retired at the same moment', async () => {
  const third = await makePerson('Kim', 'ADMIN')
  await send()
  await publish()
  for (let round = 1; round <= ROUNDS; round += 1) {
    await reviseAgain(round)
    const before = [await events('question.published'), await events('question.retired')] as const
    const [one, two, retired] = await race(publish, () => publish(third), retire)
    expect([one, two].filter(Boolean)).toHaveLength(1)
    expect((await events('question.published')) - before[0]).toBe(1)
    expect((await events('question.retired')) - before[1]).toBe(retired ? 1 : 0)
    const { status, draft, publishedRevision } = await stateOf()
    expect(draft).toBeNull()
    expect(publishedRevision?.title).toBe(`Which customers get letter ${round}?`)
    if (status === 'RETIRED') await republishQuestion(eve, noted(), at(40))
  }
})

test('retired alone and among many', async () => {
  await send()
  await publish()
  const bulk = () =>
    bulkChange(eve, bulkSchema.parse({ questions: [slug], do: 'retire', note: NOTE }), at(30))
  for (let round = 1; round <= ROUNDS; round += 1) {
    await race(bulk, () => retire(ada), bulk)
    expect((await stateOf()).status).toBe('RETIRED')
    expect(await events('question.retired'), 'one event a round').toBe(round)
    await republishQuestion(eve, noted(), at(40))
  }
})

test('an autosave against sending to review: what is reviewed is one of the two texts', async () => {
  const claim = await makeClaim(ada)
  const later = soundCopy({ title: 'Which customers get the second letter?' })
  const [, sent] = await race(
    () => saveDraft(claim, question, draftSave(later, 0), at(5)),
    () => send(),
  )
  expect(sent).toBe(true)
  const revision = await db.questionRevision.findFirstOrThrow()
  const { content, status } = await db.questionDraft.findFirstOrThrow()
  expect(status).toBe('IN_REVIEW')
  expect(content, 'the copy is what is under review').toContain(revision.title)
})

test('discarded against sent to review', async () => {
  for (let round = 1; round <= ROUNDS / 2; round += 1) {
    const made = await createQuestion(ada, { title: `Letter number ${round}`, topic: 'rfm' }, at(0))
    const { id } = await db.question.findUniqueOrThrow({ where: { slug: made } })
    await fillDraft(id)
    const [gone, sent] = await race(
      () => discardDraft(eve, { question: id }, at(9)),
      () => sendToReview(ada, { question: id, note: NOTE }, at(9)),
    )
    expect([gone, sent].filter(Boolean)).toHaveLength(1)
    expect(await db.question.count({ where: { id } })).toBe(sent ? 1 : 0)
    expect(await db.questionRevision.count({ where: { questionId: id } })).toBe(sent ? 1 : 0)
  }
})

test('a publication that is killed in the middle leaves the draft under review', async () => {
  await send()
  const { killed, error } = await killWhileWriting('Event', () => publish())
  expect(killed).toBe(1)
  expect(error).toBeInstanceOf(Error)
  expect(await stateOf()).toMatchObject({
    status: 'IN_REVIEW',
    publishedRevisionId: null,
    draft: { status: 'IN_REVIEW' },
  })
  await publish()
  expect(await stateOf()).toMatchObject({ status: 'PUBLISHED', draft: null })
})
