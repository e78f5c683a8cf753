import { authorize, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { Prisma } from '@/generated/prisma/client'
import { db, type Db } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { chooseQuestions, type ChosenQuestion } from './choose-questions'
import { canPractise } from './policy'
import { addSeconds, secondsAllowed } from './rules'
import type { StartSessionInput } from './schema'
import { THINKING_MINUTES } from './words'

/**
 * Starts a drill or a mock interview with its clock, and returns its id. The same key starts it once,
 * however often it is sent. Refuses when no published question fits the choice.
 */
export async function startSession(viewer: Viewer, input: StartSessionInput, now: Date): Promise<string> {
  authorize(canPractise(viewer))
  const started = await findStarted(viewer, input.key)
  if (started?.status === 'RUNNING') return started.id
  // A form that was restored from history carries the key of a session that is over: a new one is meant.
  if (started) return startSession(viewer, { ...input, key: keyAfter(input.key, started.id) }, now)
  const questions = await chooseQuestions(viewer, input)
  if (questions.length === 0) throw rejected('No question fits that choice. Take away a filter.')
  try {
    return await db.$transaction((tx) => createSession(tx, viewer, input, questions, now))
  } catch (error) {
    const other = isDuplicate(error) && (await findStarted(viewer, input.key))
    if (other) return other.id
    throw error
  }
}

/** The key that follows one whose session is over; always the same, so that a second press starts nothing more. */
function keyAfter(key: string, sessionId: string): string {
  const hex = Buffer.from(sha256(`${key} ${sessionId}`)).toString('hex')
  // In the form of a UUID of version 8, which is there for hashes.
  return hex.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

async function createSession(
  tx: Db,
  viewer: Viewer,
  input: StartSessionInput,
  questions: ChosenQuestion[],
  now: Date,
): Promise<string> {
  const isMock = input.mode === 'MOCK'
  const deadlineAt = isMock ? mockDeadline(input, questions, now) : null
  const { id } = await tx.practiceSession.create({
    data: {
      candidateId: viewer.id,
      mode: input.mode,
      extraTime: input.extraTime,
      choice: choiceOf(input),
      startedAt: now,
      deadlineAt,
      startKey: input.key,
    },
    select: { id: true },
  })
  await tx.attempt.createMany({
    data: questions.map((question, position) => {
      const entered = position === 0 ? { status: 'OPEN' as const, startedAt: now, enteredAt: now } : {}
      const open = isMock ? { status: 'OPEN' as const, deadlineAt } : {}
      return {
        candidateId: viewer.id,
        sessionId: id,
        position,
        questionId: question.id,
        revisionId: question.revisionId,
        rubricRevisionId: question.rubricRevisionId,
        targetSeconds: question.minutes * 60,
        ...open,
        ...entered,
        ...(!isMock && position === 0 ? { deadlineAt: drillDeadline(input, question, now) } : {}),
      }
    }),
  })
  await recordEvent(tx, viewer, 'session.started', id, now, { mode: input.mode, questions: questions.length })
  return id
}

function mockDeadline(input: StartSessionInput, questions: ChosenQuestion[], now: Date) {
  const minutes = questions.reduce((sum, question) => sum + question.minutes + THINKING_MINUTES, 0)
  const seconds = secondsAllowed(minutes, input.extraTime)
  return seconds === null ? null : addSeconds(now, seconds)
}

function drillDeadline(input: StartSessionInput, question: ChosenQuestion, now: Date) {
  const seconds = secondsAllowed(question.minutes, input.extraTime)
  return seconds === null ? null : addSeconds(now, seconds)
}

/** What was asked for, without what was left open. */
function choiceOf({ key: _key, extraTime: _extraTime, mode: _mode, ...choice }: StartSessionInput) {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
}

const findStarted = (viewer: Viewer, startKey: string) =>
  db.practiceSession.findUnique({
    where: { candidateId_startKey: { candidateId: viewer.id, startKey } },
    select: { id: true, status: true },
  })

const isDuplicate = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
