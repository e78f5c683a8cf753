import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { addTime } from '@/domain/practice/add-time'
import { enterAttempt } from '@/domain/practice/enter-attempt'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { finishSession } from '@/domain/practice/finish-session'
import { openHint } from '@/domain/practice/open-hint'
import { pauseSession } from '@/domain/practice/pause-session'
import { getRoom, getWorkbench } from '@/domain/practice/queries'
import { startSessionSchema } from '@/domain/practice/schema'
import { startSession } from '@/domain/practice/start-session'
import { db } from '@/infra/db'
import { at, makePerson, makeQuestion, readAttempt } from '../../support/make'
import { resetDb } from '../../support/reset-db'

let alice: Viewer

beforeEach(async () => {
  await resetDb()
  alice = await makePerson()
})

/** As a form sends it: what is left open comes as ''. */
const OPEN = { topic: '', difficulty: '', type: '', format: '' }
const start = (input: Record<string, unknown>) =>
  startSession(alice, startSessionSchema.parse({ key: randomUUID(), ...OPEN, ...input }), at(0))
const attemptsOf = (session: string) =>
  db.attempt.findMany({ where: { candidateId: alice.id, sessionId: session }, orderBy: { position: 'asc' } })

describe('a drill', () => {
  let session: string
  let first: string
  let second: string

  beforeEach(async () => {
    await makeQuestion()
    await makeQuestion()
    session = await start({ mode: 'DRILL', count: 2, extraTime: 'X150' })
    ;[first, second] = (await attemptsOf(session)).map(({ id }) => id) as [string, string]
  })

  test('starts the clock of its first question with the extra time, and no other', async () => {
    expect(await readAttempt(alice, first)).toMatchObject({ status: 'OPEN', deadlineAt: at(45 * 60) })
    expect(await readAttempt(alice, second)).toMatchObject({ status: 'WAITING', deadlineAt: null })
  })

  test('moving on keeps each clock', async () => {
    await enterAttempt(alice, second, at(600))
    await enterAttempt(alice, first, at(900))
    expect(await readAttempt(alice, first)).toMatchObject({
      deadlineAt: at(45 * 60 + 300),
      pausedAt: null,
      pausedSeconds: 300,
      usedSeconds: 600,
    })
    expect(await readAttempt(alice, second)).toMatchObject({
      pausedAt: at(900),
      deadlineAt: at(600 + 45 * 60),
    })
  })

  test('a paused clock does not run out', async () => {
    await pauseSession(alice, session, at(600))
    expect(await expireAttempts(at(100_000), alice.id)).toBe(0)
    await enterAttempt(alice, first, at(100_000))
    expect(await readAttempt(alice, first)).toMatchObject({ deadlineAt: at(100_000 + 45 * 60 - 600) })
  })

  test('two tabs that enter two questions leave one running', async () => {
    await Promise.all([enterAttempt(alice, second, at(10)), enterAttempt(alice, first, at(10))])
    const entered = (await attemptsOf(session)).filter((attempt) => attempt.enteredAt)
    expect(entered).toHaveLength(1)
  })

  test('added time moves the deadline by five minutes, once for each press', async () => {
    expect(await addTime(alice, first, at(10))).toEqual(at(50 * 60))
    await Promise.all([addTime(alice, first, at(11)), addTime(alice, first, at(11))])
    expect(await readAttempt(alice, first)).toMatchObject({ deadlineAt: at(60 * 60) })
  })

  test('time added while the clock goes on after a pause is not lost', async () => {
    for (let round = 1; round <= 10; round++) {
      await pauseSession(alice, session, at(round * 10))
      await Promise.all([
        enterAttempt(alice, first, at(round * 10 + 5)),
        addTime(alice, first, at(round * 10 + 5)),
      ])
      expect(await readAttempt(alice, first)).toMatchObject({
        deadlineAt: at(45 * 60 + round * (5 * 60 + 5)),
      })
    }
  })

  test('no time is added to a clock that has not started', async () => {
    await expect(addTime(alice, second, at(10))).rejects.toMatchObject({ code: 'REJECTED' })
  })

  test('after time none is added', async () => {
    await expect(addTime(alice, first, at(46 * 60))).rejects.toMatchObject({ code: 'REJECTED' })
  })

  test('hints open one by one and are counted', async () => {
    expect((await getWorkbench(alice, first))?.hints).toEqual([])
    expect(await openHint(alice, first)).toBe(1)
    expect((await getWorkbench(alice, first))?.hints).toEqual(['First hint'])
    expect(await openHint(alice, first)).toBe(2)
    await expect(openHint(alice, first)).rejects.toMatchObject({ code: 'REJECTED' })
  })

  test('finishing submits what is open and skips the rest', async () => {
    await finishSession(alice, session, at(60))
    expect((await attemptsOf(session)).map(({ status }) => status)).toEqual(['SUBMITTED', 'SKIPPED'])
    expect(await db.practiceSession.findFirst()).toMatchObject({ status: 'FINISHED' })
  })

  test('is nobody else’s: every door says not found and nothing changes', async () => {
    const bob = await makePerson('Bob')
    const before = await attemptsOf(session)
    expect(await getRoom(bob, session, at(5))).toBeNull()
    expect(await getWorkbench(bob, first)).toBeNull()
    for (const door of [
      () => enterAttempt(bob, second, at(5)),
      () => pauseSession(bob, session, at(5)),
      () => addTime(bob, first, at(5)),
      () => openHint(bob, first),
      () => finishSession(bob, session, at(5)),
    ]) {
      await expect(door()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await attemptsOf(session)).toEqual(before)
  })
})

describe('a mock interview', () => {
  let session: string

  beforeEach(async () => {
    await makeQuestion({ card: { type: 'TECHNICAL', minutes: 30 } })
    await makeQuestion({ card: { type: 'BEHAVIORAL', minutes: 15 } })
    session = await start({ mode: 'MOCK', mix: 'short' })
  })

  test('mixes by type under one clock with time to think', async () => {
    const attempts = await attemptsOf(session)
    expect(attempts.map((attempt) => attempt.deadlineAt)).toEqual([at(49 * 60), at(49 * 60)])
    expect(await db.practiceSession.findFirst()).toMatchObject({ deadlineAt: at(49 * 60) })
  })

  test('has no pause, no hints, no added time', async () => {
    const [first] = await attemptsOf(session)
    for (const door of [
      () => pauseSession(alice, session, at(5)),
      () => openHint(alice, first!.id),
      () => addTime(alice, first!.id, at(5)),
    ]) {
      await expect(door()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await getWorkbench(alice, first!.id))?.hintCount).toBe(0)
  })

  test('moving between questions leaves the clock alone and counts the time of each', async () => {
    const [first, second] = await attemptsOf(session)
    await enterAttempt(alice, second!.id, at(120))
    await expireAttempts(at(49 * 60), alice.id)
    expect(await attemptsOf(session)).toMatchObject([
      { status: 'SUBMITTED', submittedBy: 'CLOCK', usedSeconds: 120, deadlineAt: first!.deadlineAt },
      { status: 'SUBMITTED', submittedBy: 'CLOCK', usedSeconds: 47 * 60 },
    ])
    expect(await db.practiceSession.findFirst()).toMatchObject({ status: 'FINISHED' })
  })
})

test('the same key starts one session, twenty times at once', async () => {
  const { slug } = await makeQuestion()
  const key = randomUUID()
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => start({ mode: 'DRILL', question: slug, key })),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await db.practiceSession.count()).toBe(1)
})

test('the key of a session that is over starts one more, twenty times at once', async () => {
  const { slug } = await makeQuestion()
  const again = { mode: 'DRILL', question: slug, key: randomUUID() }
  const old = await start(again)
  await finishSession(alice, old, at(10))
  const ids = await Promise.all(Array.from({ length: 20 }, () => start(again)))
  expect(new Set(ids).size).toBe(1)
  expect(await db.practiceSession.count()).toBe(2)
  await finishSession(alice, ids[0]!, at(20))
  expect([old, ids[0]]).not.toContain(await start(again))
})

test('two people who finish the same questions in opposite order never wait for each other', async () => {
  const bob = await makePerson('Bob')
  const questions = [await makeQuestion(), await makeQuestion()]
  const mockOf = async (viewer: Viewer, order: typeof questions) => {
    const { id } = await db.practiceSession.create({
      data: {
        candidateId: viewer.id,
        mode: 'MOCK',
        extraTime: 'X100',
        choice: {},
        startedAt: at(0),
        startKey: randomUUID(),
      },
    })
    const { id: rubricRevisionId } = await db.rubricRevision.findFirstOrThrow()
    await db.attempt.createMany({
      data: order.map(({ id: questionId, revisionId }, position) => ({
        ...{ candidateId: viewer.id, sessionId: id, position, questionId, revisionId, rubricRevisionId },
        ...{ status: 'OPEN' as const, targetSeconds: 60, startedAt: at(0), body: 'an answer' },
      })),
    })
    return id
  }
  for (let round = 0; round < 10; round++) {
    await db.questionPractice.deleteMany()
    const [hers, his] = [await mockOf(alice, questions), await mockOf(bob, questions.toReversed())]
    await Promise.all([finishSession(alice, hers, at(10)), finishSession(bob, his, at(10))])
  }
  const counts = await db.question.findMany({ select: { practicedCount: true } })
  expect(counts).toEqual([{ practicedCount: 20 }, { practicedCount: 20 }])
})

test('untimed has no clock', async () => {
  const { slug } = await makeQuestion()
  const session = await start({ mode: 'DRILL', question: slug, extraTime: 'UNTIMED' })
  expect(await attemptsOf(session)).toMatchObject([{ deadlineAt: null, status: 'OPEN' }])
  expect(await expireAttempts(at(10_000_000), alice.id)).toBe(0)
})

test('a draw takes first what has not been practised, from the topic asked for', async () => {
  const old = await makeQuestion()
  const other = await makeQuestion()
  await db.question.updateMany({
    data: { topicId: (await db.topic.findFirstOrThrow({ where: { slug: old.topic } })).id },
  })
  await db.questionPractice.create({ data: { personId: alice.id, questionId: old.id, at: at(-10) } })
  const session = await start({ mode: 'DRILL', topic: old.topic, count: 1 })
  expect(await attemptsOf(session)).toMatchObject([{ questionId: other.id }])
})

test('a draw among practised questions takes the one submitted longest ago', async () => {
  const { id, slug } = await makeQuestion()
  const other = await makeQuestion()
  const answer = async (question: string, seconds: number) =>
    finishSession(alice, await start({ mode: 'DRILL', question }), at(seconds))
  await answer(slug, 10)
  await answer(other.slug, 20)
  await answer(slug, 30)
  await db.questionPractice.createMany({
    data: [
      { personId: alice.id, questionId: id, at: at(10) },
      { personId: alice.id, questionId: other.id, at: at(20) },
    ],
  })
  const session = await start({ mode: 'DRILL', count: 1 })
  expect(await attemptsOf(session)).toMatchObject([{ questionId: other.id }])
})

test('a choice that nothing fits is refused and starts nothing', async () => {
  await makeQuestion()
  await expect(start({ mode: 'DRILL', difficulty: 'HARD' })).rejects.toMatchObject({ code: 'REJECTED' })
  await expect(start({ mode: 'DRILL', question: 'no-such-question' })).rejects.toMatchObject({
    code: 'REJECTED',
  })
  expect(await db.practiceSession.count()).toBe(0)
})

test('a question that was changed under a running attempt still shows its old words', async () => {
  const { id, slug } = await makeQuestion()
  const session = await start({ mode: 'DRILL', question: slug })
  const [attempt] = await attemptsOf(session)
  const {
    id: _id,
    blocks: _blocks,
    ...old
  } = await db.questionRevision.findFirstOrThrow({ where: { questionId: id } })
  const next = await db.questionRevision.create({
    data: { ...old, number: 2, prompt: 'New words', strategy: [], followUps: [], keyPoints: [] },
  })
  await db.question.update({ where: { id }, data: { publishedRevisionId: next.id } })
  expect((await getWorkbench(alice, attempt!.id))?.revision.prompt).toBe(`PROMPT of ${slug}`)
})
