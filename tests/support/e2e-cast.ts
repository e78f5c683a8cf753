import { randomUUID } from 'node:crypto'

import { uuidv7 } from 'uuidv7'

import { makePerson, type Person } from './e2e-people'
import { rows } from './e2e-rows'

export type Cast = Awaited<ReturnType<typeof makeCast>>

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const full = { id: uuidv7(), ...row }
  await rows(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [
    JSON.stringify(full),
  ])
  return full.id
}

/**
 * Rows as a whole history would leave them, each text of which is `say(what it is)`: a question in a topic with two
 * revisions and a working copy, a reviewed and a held answer to it, messages, snippets, reports, notices and letters.
 * They go past every check of what is sent, so that only how they are shown stands between them and a reader.
 */
export async function makeCast(say: (what: string) => string) {
  const at = new Date().toISOString()
  const candidate = await makePerson(say('name-candidate'))
  const mentor = await makePerson(say('name-mentor'), 'MENTOR')
  const admin = await makePerson(say('name-admin'), 'ADMIN')
  const word = randomUUID().slice(0, 8)
  const [model] = await rows<{ id: string; row: Record<string, unknown> }>(
    `SELECT r.id, to_jsonb(r) AS row FROM "QuestionRevision" r JOIN "Question" q ON q."publishedRevisionId" = r.id
     WHERE r.format = 'WRITTEN' AND r.type = 'TECHNICAL' LIMIT 1`,
  )
  const card = { difficulty: 'EASY', type: 'TECHNICAL', format: 'WRITTEN', minutes: 15 }
  const lists = { tags: [say('tag')], roles: ['product analyst'] }
  const topicId = await insert('Topic', {
    ...{ slug: `topic-${word}`, position: 99, title: say('topic'), description: say('description') },
    ...{ probes: [say('probe')], connects: say('connects'), previewSlugs: [] },
  })
  const slug = `question-${word}`
  const title = say('title')
  const state = { status: 'DRAFT', isPreview: false, practicedCount: 1, position: 999, draftState: 'NONE' }
  const questionId = await insert('Question', {
    ...{ slug, topicId, title, ...card, ...lists, ...state, createdAt: at, changedAt: at, publishedAt: at },
  })
  const revise = (number: number) =>
    insert('QuestionRevision', {
      ...model?.row,
      ...{ id: uuidv7(), questionId, number, title, ...card, ...lists, guides: [], createdAt: at },
      ...{ note: say('note'), authorId: admin.id, prompt: say(`prompt-${number}`), hints: [say('hint')] },
      ...{
        tests: say('tests'),
        mistakes: [say('mistake')],
        strategy: [{ minutes: 15, name: 'A', text: say('move') }],
      },
      ...{
        // One sentence each: longer ones no page reads.
        keyPoints: say('key-point')
          .split('\n\n')
          .map((text, index) => ({ id: `point-${index}`, text })),
        passing: say('passing'),
        strong: say('strong'),
      },
      followUps: [{ question: say('follow-up'), listenFor: say('listen-for') }],
      outstanding: say('outstanding'),
    })
  const [, revisionId] = [await revise(1), await revise(2)]
  await rows(`UPDATE "Question" SET status = 'PUBLISHED', "publishedRevisionId" = $2 WHERE id = $1`, [
    questionId,
    revisionId,
  ])
  const copy = {
    title,
    prompt: say('draft'),
    hints: [say('draft-hint')],
    tags: [say('tag')],
    tests: say('tests'),
  }
  await insert('QuestionDraft', {
    ...{ questionId, status: 'EDITING', content: JSON.stringify(copy), rev: 0, authorId: admin.id },
    ...{ faults: 1, remark: say('remark'), createdAt: at },
  })
  const [rubric] = await rows<{ id: string; criteria: { id: string }[] }>(
    `SELECT id, criteria FROM "RubricRevision" WHERE type = 'TECHNICAL' ORDER BY number DESC LIMIT 1`,
  )
  const mine = { candidateId: candidate.id }
  const answer = async (position: number) => {
    const sessionId = await insert('PracticeSession', {
      ...{ ...mine, mode: 'DRILL', extraTime: 'X100', choice: {}, status: 'FINISHED' },
      ...{ startedAt: at, finishedAt: at, startKey: randomUUID() },
    })
    const clock = {
      targetSeconds: 900,
      pausedSeconds: 0,
      addedSeconds: 0,
      usedSeconds: 60,
      writingSeconds: 60,
    }
    const attemptId = await insert('Attempt', {
      ...{ ...mine, sessionId, position: 0, questionId, revisionId, rubricRevisionId: rubric?.id, ...clock },
      ...{ status: 'SUBMITTED', body: say(`answer-${position}`), rev: 1, hintsOpened: 0, startedAt: at },
      ...{ submittedAt: at, submittedBy: 'CANDIDATE', selfScoredAt: at, lateBody: say('late') },
    })
    return { sessionId, attemptId }
  }
  const [first, second] = [await answer(1), await answer(2)]
  const review = {
    levels: Object.fromEntries((rubric?.criteria ?? []).map(({ id }) => [id, { level: 2, why: say('why') }])),
    points: [],
    comments: [
      {
        id: 'a',
        anchor: { start: 0, end: 4, quote: say('quote'), prefix: '', suffix: '' },
        body: say('comment'),
      },
    ],
    ...{ overall: say('overall'), next: say('next') },
  }
  const handIn = (attemptId: string, more: object) =>
    insert('Submission', {
      ...{ ...mine, attemptId, questionId, topicId, type: 'TECHNICAL', wish: say('wish'), draft: 1 },
      ...{ handedInAt: at, urgency: 1, turn: 0, mentorId: mentor.id, claimedAt: at, ...more },
    })
  const leaseUntil = new Date(Date.now() + 3_600_000).toISOString()
  const reviewed = await handIn(first.attemptId, { status: 'REVIEWED', reviewedAt: at })
  const held = await handIn(second.attemptId, {
    status: 'WAITING',
    draft: 2,
    previousId: reviewed,
    leaseUntil,
  })
  const reviewId = await insert('Review', {
    ...{
      ...mine,
      submissionId: reviewed,
      mentorId: mentor.id,
      publishedAt: at,
      ratingNote: say('rating-note'),
    },
  })
  await insert('ReviewRevision', { reviewId, number: 1, content: review, createdAt: at })
  const body = JSON.stringify({ ...review, overall: say('unpublished') })
  await insert('ReviewDraft', { mentorId: mentor.id, submissionId: held, body, rev: 1 })
  for (const authorId of [candidate.id, mentor.id])
    await insert('ReviewMessage', { reviewId, authorId, key: randomUUID(), body: say('message'), at })
  await insert('Snippet', {
    mentorId: mentor.id,
    name: say('snippet'),
    body: say('snippet-body'),
    createdAt: at,
  })
  for (const status of ['OPEN', 'ANSWERED'])
    await insert('QuestionReport', {
      ...{
        questionId,
        revisionId,
        reporterId: candidate.id,
        key: randomUUID(),
        text: say('report'),
        createdAt: at,
      },
      ...{
        state: { path: say('path') },
        status,
        answer: say('report-answer'),
        answeredById: admin.id,
        answeredAt: status === 'OPEN' ? null : at,
      },
    })
  for (const { id } of [candidate, mentor, admin]) {
    await insert('Notice', {
      personId: id,
      kind: 'x',
      key: 'x',
      text: say('news'),
      href: '/notices',
      createdAt: at,
    })
    await insert('Mail', {
      personId: id,
      key: 'x',
      subject: say('news'),
      text: '/notices',
      createdAt: at,
      tries: 0,
    })
  }
  await insert('Event', {
    actorId: admin.id,
    action: 'tag.renamed',
    subjectId: say('tag'),
    at,
    data: { to: say('tag') },
  })
  return {
    candidate,
    mentor,
    admin,
    slug,
    questionId,
    topicId,
    topic: `topic-${word}`,
    first,
    reviewed,
    held,
    reviewId,
  }
}

/** Where these people meet their texts. */
export const placesOf = ({ slug, topicId, topic, first, reviewed, held, candidate }: Cast) => ({
  candidate: [
    ...[
      `/reviews`,
      `/reviews/${reviewed}`,
      `/reviews/${held}`,
      `/practice/${first.sessionId}/results`,
      '/notices',
    ],
    ...[`/questions/${slug}`, `/topics/${topic}`, '/account'],
  ],
  mentor: ['/mentor', `/mentor/${held}`, `/mentor/${reviewed}`, '/mentor/reviews'],
  admin: [
    ...['/admin', '/admin/events', '/admin/people', `/admin/people/${candidate.id}`, '/admin/questions'],
    ...[`/admin/questions/${slug}`, `/admin/questions/${slug}/revisions`, '/admin/reports', '/admin/mailbox'],
    ...['/admin/reports?state=answered', '/admin/submissions', '/admin/topics', `/admin/topics/${topicId}`],
  ],
})

export type Role = keyof ReturnType<typeof placesOf>
export const personOf = (cast: Cast, role: Role): Person => cast[role]
