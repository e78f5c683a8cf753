import type { Viewer } from '@/domain/core/viewer'
import { findAnswering } from '@/domain/questions/find-answering'
import { blocksSchema, criteriaSchema, keyPointSchema } from '@/domain/questions/schema'
import { db, type Db } from '@/infra/db'
import { expireAttempts } from './expire-attempts'
import { canCompare, canReread, canSelfScore } from './policy'
import { countWords } from './rules'
import { answerText } from './answer'
import { timeMapOf } from './time-map'

/**
 * A session after the fact. Key points and rubric come with a submitted attempt, model answers and traps
 * once it is self-scored: until then they are not read from the database.
 */
export async function getResults(viewer: Viewer, sessionId: string, now: Date) {
  await expireAttempts(now, viewer.id)
  const session = await db.practiceSession.findUnique({
    where: { candidateId_id: { candidateId: viewer.id, id: sessionId } },
    select: { id: true, mode: true, status: true, extraTime: true, startedAt: true, finishedAt: true },
  })
  if (!session) return null
  const rows = await readAttempts(viewer, sessionId)
  const [opened, answering, earlier] = await Promise.all([
    readModelAnswers(rows.filter(canCompare).map((row) => row.revisionId)),
    findAnswering(db, viewer, idsOf(rows)),
    readEarlier(viewer, rows),
  ])
  const attempts = rows.map((row) => {
    const blocks = row.revision.blocks === null ? null : blocksSchema.parse(row.revision.blocks)
    const again = answering.get(row.questionId)
    const hidden = !canReread(row, again !== undefined)
    return {
      ...row,
      /** The session in which the question is tried again; until that is over this answer is hidden. */
      hiddenBy: hidden ? (again ?? null) : null,
      body: hidden ? '' : row.body,
      lateBody: hidden ? null : row.lateBody,
      revision: { ...row.revision, blocks },
      words: countWords(answerText(row.body, blocks)),
      timeMap: timeMapOf(row),
      scoring: canSelfScore(row)
        ? {
            keyPoints: keyPointSchema.array().parse(row.revision.keyPoints),
            criteria: criteriaSchema.parse(row.rubricRevision.criteria),
          }
        : null,
      modelAnswers: hidden ? null : (opened.get(row.revisionId) ?? null),
      earlier: hidden ? null : (earlier.get(row.questionId) ?? null),
    }
  })
  return { ...session, attempts }
}
export type Results = NonNullable<Awaited<ReturnType<typeof getResults>>>
export type AttemptResult = Results['attempts'][number]

const readAttempts = (viewer: Viewer, sessionId: string) =>
  db.attempt.findMany({
    where: { candidateId: viewer.id, sessionId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      questionId: true,
      revisionId: true,
      position: true,
      status: true,
      targetSeconds: true,
      startedAt: true,
      readingSeconds: true,
      usedSeconds: true,
      writingSeconds: true,
      pausedSeconds: true,
      submittedAt: true,
      submittedBy: true,
      selfScoredAt: true,
      hintsOpened: true,
      body: true,
      lateBody: true,
      rev: true,
      deadlineAt: true,
      question: { select: { slug: true } },
      revision: {
        select: {
          title: true,
          difficulty: true,
          type: true,
          format: true,
          blocks: true,
          guides: true,
          keyPoints: true,
        },
      },
      rubricRevision: { select: { criteria: true } },
      ticks: { select: { keyPointId: true } },
      levels: { select: { criterionId: true, level: true } },
    },
  })
type Row = Awaited<ReturnType<typeof readAttempts>>[number]

async function readModelAnswers(revisionIds: string[]) {
  if (revisionIds.length === 0) return new Map<string, ModelAnswers>()
  const rows = await db.questionRevision.findMany({
    where: { id: { in: revisionIds } },
    select: { id: true, passing: true, strong: true, outstanding: true, traps: true },
  })
  return new Map(rows.map(({ id, ...answers }) => [id, answers]))
}
export type ModelAnswers = { passing: string; strong: string; outstanding: string; traps: string[] }

const idsOf = (rows: Row[]) => rows.map((row) => row.questionId)

/** By question, the answer submitted before the one in this session. */
async function readEarlier(viewer: Viewer, rows: Row[], tx: Db = db) {
  const submitted = rows.filter((row) => row.status === 'SUBMITTED')
  const found = await tx.attempt.findMany({
    where: {
      candidateId: viewer.id,
      status: 'SUBMITTED',
      OR: submitted.map((row) => ({ questionId: row.questionId, id: { lt: row.id } })),
    },
    orderBy: { id: 'desc' },
    take: 40,
    select: {
      questionId: true,
      body: true,
      submittedAt: true,
      sessionId: true,
      revision: { select: { blocks: true } },
    },
  })
  return new Map(
    found
      .reverse()
      .map(({ questionId, revision, ...attempt }) => [
        questionId,
        { ...attempt, blocks: revision.blocks === null ? null : blocksSchema.parse(revision.blocks) },
      ]),
  )
}
