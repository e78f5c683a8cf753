import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { changeRubric, changeRubricSchema } from '@/domain/questions/change-rubric'
import { changeTopic, changeTopicSchema } from '@/domain/questions/change-topic'
import { contentHash } from '@/domain/questions/content/hash'
import { contentOfRevision } from '@/domain/questions/content-of-revision'
import { getTopicToArrange, listRubrics } from '@/domain/questions/get-taxonomy'
import { importRubrics } from '@/domain/questions/import-rubrics'
import { importTopics } from '@/domain/questions/import-topics'
import { listTags } from '@/domain/questions/list-tags'
import { renameTag } from '@/domain/questions/rename-tag'
import { criteriaSchema } from '@/domain/questions/schema'
import { db } from '@/infra/db'
import { at, CRITERIA, makeAttempt, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let ada: Viewer

beforeEach(async () => {
  await resetDb()
  ada = await makePerson('Ada', 'ADMIN')
})

const tagged = (slug: string, tags: string[]) => makeQuestion({ slug, card: { tags }, revision: { tags } })
const tagsOf = async (id: string) => (await db.question.findUniqueOrThrow({ where: { id } })).tags
const denials = () => db.event.count({ where: { action: 'person.privilege-denied' } })

test('a tag is renamed in every published question, each with a new revision', async () => {
  const one = await tagged('one', ['rfm', 'sql'])
  const two = await tagged('two', ['sql', 'churn'])
  expect(await renameTag(ada, { from: 'sql', to: 'queries' }, at(0))).toBe(2)
  expect(await tagsOf(one.id)).toEqual(['rfm', 'queries'])
  expect(await tagsOf(two.id)).toEqual(['queries', 'churn'])
  const newest = await db.questionRevision.findFirstOrThrow({ where: { questionId: one.id, number: 2 } })
  expect(newest).toMatchObject({ note: 'Tag “sql” renamed to “queries”', authorId: ada.id })
  expect(newest.contentHash).toBe(contentHash(contentOfRevision(newest)))
  expect(await db.event.count({ where: { action: 'tag.renamed' } })).toBe(1)
  expect(await listTags(ada)).toEqual([
    { tag: 'churn', questions: 1 },
    { tag: 'queries', questions: 2 },
    { tag: 'rfm', questions: 1 },
  ])
})

test('renamed to the name of another tag, the two become one', async () => {
  const { id } = await tagged('one', ['rfm', 'sql', 'churn'])
  await renameTag(ada, { from: 'sql', to: 'rfm' }, at(0))
  expect(await tagsOf(id)).toEqual(['rfm', 'churn'])
})

test('a merger that leaves a question with one tag changes nothing and names it', async () => {
  const whole = await tagged('whole', ['rfm', 'sql', 'churn'])
  await tagged('bare', ['rfm', 'sql'])
  await expect(renameTag(ada, { from: 'sql', to: 'rfm' }, at(0))).rejects.toThrow(/Title of bare/)
  expect(await tagsOf(whole.id)).toEqual(['rfm', 'sql', 'churn'])
})

test('an attempt keeps the revision it was written for', async () => {
  const { slug, revisionId } = await tagged('one', ['rfm', 'sql'])
  const bob = await makePerson('Bob')
  const { attempt } = await makeAttempt(bob, { slug })
  await renameTag(ada, { from: 'sql', to: 'queries' }, at(0))
  expect(await db.attempt.findFirst({ where: { id: attempt } })).toMatchObject({ revisionId })
})

const ENTRY = {
  slug: 'rfm',
  title: 'RFM',
  description: 'Three numbers.',
  probes: ['One', 'Two', 'Three'],
  connects: '',
  previews: [],
  groups: [],
  line: 1,
}

async function importTopic() {
  await db.$transaction((tx) => importTopics(tx, [ENTRY]))
  const { id } = await db.topic.findUniqueOrThrow({ where: { slug: 'rfm' } })
  const topic = await getTopicToArrange(ada, id)
  return { id, hash: topic?.hash ?? '' }
}

const form = (topic: string, seen: string, more = {}) =>
  changeTopicSchema.parse({
    ...{ topic, seen, title: 'RFM scores', description: 'Three.', connects: '', previews: '' },
    probes: 'One\n\n Two \nThree',
    ...more,
  })

test('a topic that was changed here keeps its text at the next import, which says so', async () => {
  const { id, hash } = await importTopic()
  await changeTopic(ada, form(id, hash), at(0))
  const again = await db.$transaction((tx) => importTopics(tx, [ENTRY]))
  expect(again).toMatchObject({ changed: 0, kept: ['rfm'], retitled: [] })
  expect(await db.topic.findUnique({ where: { id } })).toMatchObject({
    title: 'RFM scores',
    probes: ['One', 'Two', 'Three'],
  })
})

test('of two who change a topic at once one is refused', async () => {
  const { id, hash } = await importTopic()
  const both = [1, 2].map((n) => changeTopic(ada, form(id, hash, { title: `Title ${n}` }), at(n)))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.event.count({ where: { action: 'topic.changed' } })).toBe(1)
})

test('a preview must be a question that is open to all', async () => {
  const { id, hash } = await importTopic()
  const { slug } = await makeQuestion({ slug: 'locked' })
  await expect(changeTopic(ada, form(id, hash, { previews: slug }), at(0))).rejects.toMatchObject({
    code: 'REJECTED',
    field: 'previews',
  })
})

const OTHER = criteriaSchema.parse(CRITERIA.map((one) => ({ ...one, name: `${one.name} 2` })))

test('a rubric that was changed here stays at the next import, and attempts keep theirs', async () => {
  const bob = await makePerson('Bob')
  const { attempt } = await makeAttempt(bob)
  await changeRubric(ada, { type: 'TECHNICAL', seen: 1, criteria: OTHER }, at(0))
  const file = { file: 'x', type: 'TECHNICAL' as const, criteria: criteriaSchema.parse(CRITERIA) }
  expect(await db.$transaction((tx) => importRubrics(tx, [file], at(1)))).toBe(0)
  expect(await listRubrics(ada)).toMatchObject([{ number: 2, criteria: OTHER }])
  const kept = await db.attempt.findFirstOrThrow({
    where: { id: attempt },
    select: { rubricRevision: { select: { number: true } } },
  })
  expect(kept.rubricRevision.number).toBe(1)
})

test('ten who change a rubric at once make one revision', async () => {
  await makeQuestion()
  const ten = Array.from({ length: 10 }, (_, i) =>
    changeRubric(ada, { type: 'TECHNICAL', seen: 1, criteria: OTHER }, at(i)),
  )
  const outcomes = await Promise.allSettled(ten)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.event.count({ where: { action: 'rubric.changed' } })).toBe(1)
})

test('the form of a rubric gives its criteria, and refuses an empty level', () => {
  const fields = {
    ...{ type: 'TECHNICAL', seen: '1' },
    ids: CRITERIA.map(({ id }) => id),
    names: CRITERIA.map(({ name }) => name),
    questions: CRITERIA.map(({ question }) => question),
    levels: CRITERIA.flatMap(({ levels }) => levels),
  }
  expect(changeRubricSchema.parse(fields)).toEqual({ type: 'TECHNICAL', seen: 1, criteria: CRITERIA })
  const levels = fields.levels.with(5, ' ')
  expect(changeRubricSchema.safeParse({ ...fields, levels }).success).toBe(false)
})

test('a mentor changes none of it; each try leaves one event', async () => {
  const mia = await makePerson('Mia', 'MENTOR')
  const { id, hash } = await importTopic()
  await tagged('one', ['rfm', 'sql'])
  const tries = [
    () => renameTag(mia, { from: 'sql', to: 'queries' }, at(0)),
    () => changeTopic(mia, form(id, hash), at(0)),
    () => changeRubric(mia, { type: 'TECHNICAL', seen: 1, criteria: OTHER }, at(0)),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await denials()).toBe(3)
})
