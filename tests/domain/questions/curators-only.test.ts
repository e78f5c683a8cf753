import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { answerReport } from '@/domain/questions/answer-report'
import { bulkChange, bulkSchema } from '@/domain/questions/bulk-change'
import { changeRubric } from '@/domain/questions/change-rubric'
import { changeTopic } from '@/domain/questions/change-topic'
import { compareContentFile } from '@/domain/questions/compare-content-file'
import { compareRevisions } from '@/domain/questions/compare-revisions'
import { createQuestion } from '@/domain/questions/create-question'
import { diffContentFiles } from '@/domain/questions/diff-content'
import { discardDraft } from '@/domain/questions/discard-draft'
import { writeJson } from '@/domain/questions/exchange/json'
import { exportQuestions } from '@/domain/questions/export-questions'
import { getCurated } from '@/domain/questions/get-curated'
import { getTopicToArrange, listRubrics, listTopicsToArrange } from '@/domain/questions/get-taxonomy'
import { listCurated } from '@/domain/questions/list-curated'
import { encodeCursor } from '@/domain/questions/listing'
import { listHistory } from '@/domain/questions/list-history'
import { listReports } from '@/domain/questions/list-reports'
import { listRevisions } from '@/domain/questions/list-revisions'
import { listTags } from '@/domain/questions/list-tags'
import { listWaitingImports } from '@/domain/questions/list-waiting-imports'
import { planImport } from '@/domain/questions/plan-import'
import { publishDraft } from '@/domain/questions/publish-draft'
import { renameTag } from '@/domain/questions/rename-tag'
import { reportQuestion } from '@/domain/questions/report-question'
import { republishQuestion } from '@/domain/questions/republish-question'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { retireQuestion } from '@/domain/questions/retire-question'
import { runImport } from '@/domain/questions/run-import'
import { saveDraft } from '@/domain/questions/save-draft'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { takeContentFile } from '@/domain/questions/take-content-file'
import { db } from '@/infra/db'
import { doorsOf, fingerprint, outcomeOf } from '../../support/doors'
import { draftSave, fillDraft, soundCopy } from '../../support/drafts'
import { at, CRITERIA, makeClaim, makePerson, makeQuestion } from '../../support/make'
import { entry, makeTopic, upload } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

/* Curation with ids of real questions, by people who may not. What stands in no row fails the first test. */

type World = Awaited<ReturnType<typeof makeWorld>>
type Row = {
  run: (world: World, who: Viewer) => Promise<unknown>
  /** What those who may not get; FORBIDDEN unless said otherwise. */
  refused?: string
  /** What an administrator gets with the ids of nothing. */
  unknown?: string
  reads?: true
}

async function makeWorld() {
  await resetDb()
  await makeTopic()
  const [author, reviewer] = [await makePerson('Ada', 'ADMIN'), await makePerson('Eve', 'ADMIN')]
  const begin = async (title: string) => {
    const slug = await createQuestion(author, { title, topic: 'retention' }, at(0))
    const { id } = await db.question.findUniqueOrThrow({ where: { slug } })
    await fillDraft(id, {
      title,
      prompt: soundCopy().prompt.replace('A retailer', 'CANARY-draft: a retailer'),
    })
    return id
  }
  const [editing, waiting] = [await begin('CANARY-editing'), await begin('CANARY-waiting')]
  await sendToReview(author, { question: waiting, note: 'CANARY-note' }, at(1))
  const published = await makeQuestion({ card: { title: 'CANARY-published' } })
  const retired = await makeQuestion()
  await db.question.update({ where: { id: retired.id }, data: { status: 'RETIRED' } })
  const reader = await makePerson('CANARY-reader')
  const about = {
    question: published.slug,
    text: 'CANARY-report: it is wrong.',
    revision: 1,
    hints: 0,
    answers: 0,
  }
  await reportQuestion(reader, { ...about, key: randomUUID(), width: 0, theme: '' }, at(2))
  const { id: report } = await db.questionReport.findFirstOrThrow()
  const { topicId } = await db.question.findUniqueOrThrow({ where: { id: published.id } })
  return { author, reviewer, editing, waiting, published, retired: retired.id, report, topicId }
}

/** The same with ids that name nothing. */
const nothing = (world: World): World => {
  const id = randomUUID()
  const published = { ...world.published, id, slug: 'no-such-question' }
  return { ...world, editing: id, waiting: id, published, retired: id, report: id, topicId: id }
}

const NOTE = 'States the cost.'
/** No file of theirs is there: what a reader of files would do with them is not the matter. */
const CONTENT = 'no-such-folder'
const FILE = upload('bank.json', writeJson([entry(1)]))

const ROWS: Record<string, Row> = {
  'answer-report': {
    run: (w, who) => answerReport(who, { report: w.report, answer: 'Mended.' }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'bulk-change': {
    run: async (w, who) => {
      const asked = bulkSchema.parse({ questions: [w.published.slug], do: 'retire', note: NOTE })
      return (await bulkChange(who, asked, at(9))).changed > 0
    },
    unknown: 'nothing',
  },
  'change-rubric': {
    run: (_, who) =>
      changeRubric(who, { type: 'TECHNICAL', seen: 1, criteria: [...CRITERIA].reverse() as never }, at(9)),
  },
  'change-topic': {
    run: (w, who) => {
      const text = { title: 'T', description: 'D.', probes: ['P'], connects: '', previews: [] }
      return changeTopic(who, { topic: w.topicId, seen: 'x', ...text }, at(9))
    },
    unknown: 'NOT_FOUND',
  },
  'compare-content-file': {
    run: (w, who) => compareContentFile(who, CONTENT, w.published.slug),
    unknown: 'nothing',
    reads: true,
  },
  'compare-revisions': {
    run: (w, who) => compareRevisions(who, { question: w.published.id, from: 1, to: 1 }),
    unknown: 'nothing',
    reads: true,
  },
  'create-question': { run: (_, who) => createQuestion(who, { title: 'Mine', topic: 'retention' }, at(9)) },
  'diff-content': { run: (_, who) => diffContentFiles(who, CONTENT), reads: true },
  'discard-draft': {
    run: (w, who) => discardDraft(who, { question: w.editing }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'export-questions': { run: (_, who) => exportQuestions(who, 'json'), reads: true },
  'get-curated': { run: (w, who) => getCurated(who, w.waiting), unknown: 'nothing', reads: true },
  'get-taxonomy': {
    run: async (w, who) => {
      const topic = await outcomeOf(() => getTopicToArrange(who, w.topicId))
      const lists = await Promise.all(
        [listTopicsToArrange, listRubrics].map((list) => outcomeOf(() => list(who))),
      )
      const got = new Set([topic, ...lists].map((one) => one.got))
      return { outcome: got.size === 1 ? [...got][0] : 'mixed' }
    },
    unknown: 'mixed',
    reads: true,
  },
  'list-curated': { run: (_, who) => listCurated(who, {}), reads: true },
  'list-history': { run: (w, who) => listHistory(who, w.published.id), unknown: 'nothing', reads: true },
  'list-reports': { run: (_, who) => listReports(who, {}), reads: true },
  'list-revisions': {
    run: (w, who) => listRevisions(who, w.published.id),
    unknown: 'nothing',
    reads: true,
  },
  'list-tags': { run: (_, who) => listTags(who), reads: true },
  'list-waiting-imports': { run: (_, who) => listWaitingImports(who), reads: true },
  'plan-import': { run: (_, who) => planImport(who, FILE), reads: true },
  'publish-draft': {
    run: (w, who) => publishDraft(who, { question: w.waiting }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'rename-tag': { run: (_, who) => renameTag(who, { from: 'no-such-tag', to: 'b' }, at(9)) },
  'republish-question': {
    run: (w, who) => republishQuestion(who, { question: w.retired, note: NOTE }, at(9)),
    unknown: 'CONFLICT',
  },
  'restore-revision': {
    run: (w, who) => restoreRevision(who, { question: w.published.id, number: 1 }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'retire-question': {
    run: (w, who) => retireQuestion(who, { question: w.published.id, note: NOTE }, at(9)),
    unknown: 'CONFLICT',
  },
  'run-import': { run: (_, who) => runImport(who, FILE, { duplicates: false }, at(9)) },
  'save-draft': {
    run: async (w, who) => saveDraft(await makeClaim(who), w.editing, draftSave(soundCopy(), 0), at(9)),
    refused: 'signed-out',
    unknown: 'not-found',
    reads: true,
  },
  'send-back': {
    run: (w, who) => sendBack(who, { question: w.waiting, note: NOTE }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'send-to-review': {
    run: (w, who) => sendToReview(who, { question: w.editing, note: NOTE }, at(9)),
    unknown: 'NOT_FOUND',
  },
  'take-content-file': {
    run: (w, who) => takeContentFile(who, { question: w.published.id, note: NOTE }, at(9), CONTENT),
    unknown: 'NOT_FOUND',
  },
}

/** For readers, for content files, or without a viewer. */
const NO_CURATION = [
  ...[
    'cards',
    'check-draft',
    'content-bar',
    'content-of-revision',
    'check-previews',
    'copy-of-revision',
    'curate',
    'curated-filter',
    'curated-places',
  ],
  ...[
    'find-answering',
    'find-similar',
    'get-question',
    'give-up',
    'import-content',
    'import-questions',
    'import-rubrics',
  ],
  ...[
    'import-topics',
    'insert-rows',
    'internal',
    'list-questions',
    'listing',
    'merge-tallies',
    'nearest-queries',
  ],
  ...[
    'parse-content',
    'policy',
    'publish-revision',
    'queries',
    'report-question',
    'revise-published',
    'revision-row',
    'save-note',
  ],
  ...['schema', 'search-index', 'search-text', 'toggle-bookmark', 'topic-queries', 'words', 'working-copy'],
]

test('every command and query of curation stands in the table', () => {
  expect(doorsOf('questions', NO_CURATION)).toEqual(Object.keys(ROWS).sort())
})

for (const [door, { run, refused = 'FORBIDDEN', unknown, reads }] of Object.entries(ROWS)) {
  test(`${door} is for administrators; others learn and change nothing`, async () => {
    const world = await makeWorld()
    const people = [await makePerson('Bob'), await makePerson('Mia', 'MENTOR')]
    const before = await fingerprint()
    for (const who of people) {
      const { got, said } = await outcomeOf(() => run(world, who))
      expect(got, who.role).toBe(refused)
      expect(said, who.role).not.toContain('CANARY')
      expect(await db.event.count({ where: { actorId: who.id } }), 'traces').toBe(reads ? 0 : 1)
    }
    if (unknown) {
      expect(await outcomeOf(() => run(nothing(world), world.reviewer)), 'of nothing').toMatchObject({
        got: unknown,
      })
    }
    expect(await fingerprint()).toEqual(before)
    const { got } = await outcomeOf(() => run(world, world.reviewer))
    expect(['FORBIDDEN', 'signed-out'], 'an administrator').not.toContain(got)
  })
}

test('nobody publishes their own words, and the try leaves a trace', async () => {
  const world = await makeWorld()
  const tried = outcomeOf(() => publishDraft(world.author, { question: world.waiting }, at(9)))
  expect(await tried).toMatchObject({ got: 'FORBIDDEN' })
  expect(
    await db.event.count({ where: { action: 'person.privilege-denied', subjectId: world.waiting } }),
  ).toBe(1)
})

test('a place in the list that no list gives is the first page or none', async () => {
  const { author } = await makeWorld()
  for (const key of [1e300, 2 ** 40, -1, 1.5, '+275760-09-13T00:00:00.000Z', 'x', '']) {
    const after = encodeCursor({ key, id: randomUUID() })
    for (const sort of ['attempts', 'changed'] as const)
      expect((await listCurated(author, { sort, after })).rows.length, `${sort} ${key}`).toBeLessThan(5)
  }
})

test('a draft of thousands of hints and key points is looked at as far as a question goes', async () => {
  const world = await makeWorld()
  const copy = soundCopy({
    hints: Array(2000).fill('Names the cost and says what follows.'),
    keyPoints: Array.from({ length: 1000 }, () => ({
      id: 'a',
      text: 'Names the cost and says what follows.',
    })),
  })
  const reply = await saveDraft(await makeClaim(world.author), world.editing, draftSave(copy, 0), at(9))
  const faults = 'faults' in reply ? reply.faults : []
  expect(faults.filter(({ message }) => message.startsWith('Repeats'))).toHaveLength(16)
  expect(faults.length).toBeLessThan(200)
})
