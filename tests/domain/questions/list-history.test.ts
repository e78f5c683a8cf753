import { beforeEach, expect, test } from 'vitest'

import type { Viewer } from '@/domain/core/viewer'
import { createQuestion } from '@/domain/questions/create-question'
import { listHistory } from '@/domain/questions/list-history'
import { publishDraft } from '@/domain/questions/publish-draft'
import { republishQuestion } from '@/domain/questions/republish-question'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { retireQuestion } from '@/domain/questions/retire-question'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { db } from '@/infra/db'

import { countStatements } from '../../support/count-statements'
import { fillDraft } from '../../support/drafts'
import { at, makePerson } from '../../support/make'
import { makeTopic } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

let ada: Viewer
let eve: Viewer
let id: string

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
  eve = await makePerson('Eve', 'ADMIN')
  await makeTopic()
  const slug = await createQuestion(ada, { title: 'Who gets the letter', topic: 'retention' }, at(0))
  id = (await db.question.findUniqueOrThrow({ where: { slug } })).id
  await fillDraft(id)
})

test('the story of a question tells who took each step and with which words', async () => {
  const say = (note: string) => ({ question: id, note })
  await sendToReview(ada, say('First text.'), at(1))
  await sendBack(eve, say('Say what a letter costs.'), at(2))
  await sendToReview(ada, say('Says what it costs.'), at(3))
  await publishDraft(eve, say('Clear now.'), at(4))
  await retireQuestion(ada, say('Too close to another.'), at(5))
  await republishQuestion(eve, say('The other has gone.'), at(6))
  await restoreRevision(ada, { ...say('The first text was shorter.'), number: 1 }, at(7))
  const { result: steps, statements } = await countStatements(() => listHistory(eve, id))
  expect(statements).toBe(1)
  expect(steps.map(({ action, person, revision, note }) => [action, person, revision, note])).toEqual([
    ['question.restored', 'Ada', 1, 'The first text was shorter.'],
    ['question.published', 'Eve', null, 'The other has gone.'],
    ['question.retired', 'Ada', null, 'Too close to another.'],
    ['question.published', 'Eve', 2, 'Clear now.'],
    ['question.sent-to-review', 'Ada', 2, 'Says what it costs.'],
    ['question.sent-back', 'Eve', 1, 'Say what a letter costs.'],
    ['question.sent-to-review', 'Ada', 1, 'First text.'],
    ['question.drafted', 'Ada', null, ''],
  ])
})

test('who publishes need not say anything', async () => {
  await sendToReview(ada, { question: id, note: 'First text.' }, at(1))
  await publishDraft(eve, { question: id }, at(2))
  expect((await listHistory(ada, id))[0]).toMatchObject({ action: 'question.published', note: '' })
})

test('an earlier revision does not come back without a word why; the one in force does', async () => {
  await sendToReview(ada, { question: id, note: 'First text.' }, at(1))
  await sendBack(eve, { question: id, note: 'Say more.' }, at(2))
  await sendToReview(ada, { question: id, note: 'Says more.' }, at(3))
  await publishDraft(eve, { question: id }, at(4))
  await expect(restoreRevision(ada, { question: id, number: 1 }, at(5))).rejects.toMatchObject({
    code: 'REJECTED',
    field: 'note',
  })
  await restoreRevision(ada, { question: id, number: 2 }, at(6))
  expect((await listHistory(ada, id))[0]).toMatchObject({ action: 'question.drafted', revision: 2 })
})

test('nobody but an administrator reads it', async () => {
  await expect(listHistory(await makePerson('Max', 'MENTOR'), id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
