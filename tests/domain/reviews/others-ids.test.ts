import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { disablePerson } from '@/domain/accounts/disable-person'
import { findViewer } from '@/domain/accounts/queries'
import type { Viewer } from '@/domain/core/viewer'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { deleteSnippet } from '@/domain/reviews/delete-snippet'
import { getAdminDesk } from '@/domain/reviews/get-admin-desk'
import { getOwnDraft } from '@/domain/reviews/get-own-draft'
import { getQueue } from '@/domain/reviews/get-queue'
import { getReviewRoom } from '@/domain/reviews/get-review-room'
import { getSubmission } from '@/domain/reviews/get-submission'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { listMyReviews } from '@/domain/reviews/list-my-reviews'
import { listSubmissions } from '@/domain/reviews/list-submissions'
import { listWaiting } from '@/domain/reviews/list-waiting'
import { publishReview } from '@/domain/reviews/publish-review'
import { rateReview } from '@/domain/reviews/rate-review'
import { reassignSubmission } from '@/domain/reviews/reassign-submission'
import { releaseSubmission } from '@/domain/reviews/release-submission'
import { renewLease } from '@/domain/reviews/renew-lease'
import { writeReview } from '@/domain/reviews/review'
import { saveReview } from '@/domain/reviews/save-review'
import { saveSnippet } from '@/domain/reviews/save-snippet'
import { sendMessage } from '@/domain/reviews/send-message'
import { startDraft } from '@/domain/reviews/start-draft'
import { submissionsOf } from '@/domain/reviews/submissions-of'
import { withdrawSubmission } from '@/domain/reviews/withdraw-submission'
import { db } from '@/infra/db'
import { doorsOf, fingerprint, outcomeOf } from '../../support/doors'
import { at, makeClaim, makePerson, save } from '../../support/make'
import {
  makeMentor,
  makeReviewed,
  makeSubmission,
  makeSubmitted,
  wholeReview,
} from '../../support/make-submission'
import { resetDb } from '../../support/reset-db'

/* Who gets what with ids of somebody else. A command or query that stands in no row fails the first test. */

const ACTORS = ['stranger', 'owner', 'free', 'holder', 'author', 'limited', 'admin'] as const
type Actor = (typeof ACTORS)[number]
type World = Awaited<ReturnType<typeof makeWorld>>
type Row = {
  run: (world: World, who: Viewer, actor: Actor) => Promise<unknown>
  gets: Record<Actor, string>
  /** Changes nothing and leaves no event when it is refused. */
  reads?: true
}

/** Of Alice: an open answer, one that Maya holds with a draft, a reviewed one and one not handed in. */
async function makeWorld() {
  await resetDb()
  const owner = await makePerson('CANARY-Alice')
  const stranger = await makePerson('Bob')
  const holder = await makeMentor('CANARY-Maya')
  const free = await makeMentor('Tom')
  const author = await makeMentor('CANARY-Mara')
  const limited = await makeMentor('Lea')
  const admin = await makePerson('Sam', 'ADMIN')
  const reviewed = await makeSubmission(owner)
  await makeReviewed(holder, reviewed.submission, { overall: 'CANARY-feedback' })
  const review = await publishReview(holder, { submission: reviewed.submission }, at(300))
  const held = await makeSubmission(owner)
  await makeReviewed(holder, held.submission, { overall: 'CANARY-draft' })
  const [open, own] = [await makeSubmission(owner), await makeSubmission(author)]
  const kept = await makeSubmitted(owner)
  const elsewhere = await db.topic.create({
    data: { slug: 'elsewhere', position: 9, title: 'Elsewhere', description: 'Else.' },
  })
  await db.mentorTopic.create({ data: { personId: limited.id, topicId: elsewhere.id } })
  const snippet = await db.snippet.create({
    data: { mentorId: holder.id, name: 'CANARY-name', body: 'CANARY-body', createdAt: at(0) },
  })
  const people = { owner, stranger, holder, free, author, limited, admin }
  const ids = {
    open: open.submission,
    own: own.submission,
    held: held.submission,
    reviewed: reviewed.submission,
  }
  return { people, ...ids, attempt: open.attempt, review, kept, snippet }
}

const all = (code: string, but: Partial<Record<Actor, string>> = {}): Record<Actor, string> => ({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, code])) as Record<Actor, string>),
  ...but,
})
const NOT_CANDIDATES = { stranger: 'FORBIDDEN', owner: 'FORBIDDEN' }
const HOLDER_ONLY = all('NOT_FOUND', { ...NOT_CANDIDATES, holder: 'ok' })
const OWNER_ONLY = all('NOT_FOUND', { owner: 'ok' })
const ADMIN_ONLY = all('FORBIDDEN', { admin: 'ok' })
/** A mentor tries the same with an answer of their own. */
const heldOr = (world: World, actor: Actor) => ({ submission: actor === 'author' ? world.own : world.held })

const ROWS: Record<string, Row> = {
  'claim-submission': {
    run: (w, who, actor) =>
      claimSubmission(who, { submission: actor === 'author' ? w.own : w.open }, at(400)),
    gets: all('ok', { ...NOT_CANDIDATES, author: 'NOT_FOUND', limited: 'CONFLICT' }),
  },
  'delete-snippet': {
    run: async (w, who) => {
      await deleteSnippet(who, { id: w.snippet.id })
      return (await db.snippet.count()) === 0
    },
    gets: all('nothing', { holder: 'ok' }),
    reads: true,
  },
  'get-admin-desk': { run: (_, who) => getAdminDesk(who), gets: ADMIN_ONLY, reads: true },
  'get-own-draft': {
    run: (w, who) => getOwnDraft(who, w.held),
    gets: all('nothing', { holder: 'ok' }),
    reads: true,
  },
  'get-queue': {
    run: async (w, who) => {
      const { rows, held, preferred } = await getQueue(who, {}, at(400))
      return [...rows, ...held, ...preferred].filter(({ id }) => id === w.open || id === w.held)
    },
    gets: all('ok', { ...NOT_CANDIDATES, limited: 'nothing' }),
    reads: true,
  },
  'get-review-room': {
    run: (w, who, actor) => getReviewRoom(who, heldOr(w, actor).submission, at(400)),
    gets: all('nothing', { holder: 'ok' }),
    reads: true,
  },
  'get-submission': {
    run: (w, who) => getSubmission(who, w.reviewed, at(400)),
    gets: all('nothing', { owner: 'ok' }),
    reads: true,
  },
  'hand-in-attempt': {
    run: (w, who) => handInAttempt(who, { attempt: w.kept.attempt, wish: '' }, at(400)),
    gets: OWNER_ONLY,
  },
  'list-my-reviews': {
    run: (_, who) => listMyReviews(who),
    gets: all('nothing', { ...NOT_CANDIDATES, holder: 'ok' }),
    reads: true,
  },
  'list-submissions': {
    run: (_, who) => listSubmissions(who),
    gets: all('nothing', { owner: 'ok', author: 'ok' }),
    reads: true,
  },
  'list-waiting': { run: (_, who) => listWaiting(who, {}), gets: ADMIN_ONLY, reads: true },
  'publish-review': {
    run: (w, who, actor) => publishReview(who, heldOr(w, actor), at(400)),
    gets: HOLDER_ONLY,
  },
  'rate-review': {
    run: (w, who) => rateReview(who, { review: w.review, rating: 'GOOD', note: '' }, at(400)),
    gets: OWNER_ONLY,
  },
  'reassign-submission': {
    run: (w, who) => reassignSubmission(who, { submission: w.held }, at(400)),
    gets: ADMIN_ONLY,
  },
  'release-submission': {
    run: (w, who, actor) => releaseSubmission(who, heldOr(w, actor), at(400)),
    gets: HOLDER_ONLY,
  },
  'renew-lease': {
    run: async (w, who) => {
      const reply = await renewLease(await makeClaim(who), w.held, at(400))
      return reply.outcome === 'renewed' ? reply.leaseUntil : reply
    },
    gets: all('nothing', { stranger: 'signed-out', owner: 'signed-out', holder: 'ok' }),
    reads: true,
  },
  'save-review': {
    run: async (w, who, actor) =>
      saveReview(
        await makeClaim(who),
        heldOr(w, actor).submission,
        save(writeReview(await wholeReview(w.held)), 1, at(400)),
        at(400),
      ),
    gets: all('not-found', { stranger: 'signed-out', owner: 'signed-out', holder: 'ok' }),
    reads: true,
  },
  'save-snippet': {
    run: (_, who) => saveSnippet(who, { name: 'Mine', body: 'Say the number.' }, at(400)),
    gets: all('ok', NOT_CANDIDATES),
  },
  'send-message': {
    run: (w, who) => sendMessage(who, { review: w.review, key: randomUUID(), body: 'Hello.' }, at(400)),
    gets: all('NOT_FOUND', { owner: 'ok', holder: 'ok' }),
  },
  'start-draft': {
    run: (w, who) => startDraft(who, { submission: w.reviewed, key: randomUUID() }, at(400)),
    gets: OWNER_ONLY,
  },
  'submissions-of': {
    run: (w, who) => submissionsOf(who, [w.attempt]),
    gets: all('nothing', { owner: 'ok' }),
    reads: true,
  },
  'withdraw-submission': {
    run: (w, who) => withdrawSubmission(who, { submission: w.open }, at(400)),
    gets: OWNER_ONLY,
  },
}

/** Without a viewer: words, rules, what a job does, and how long the queue is. */
const NO_DOORS = [
  ...[
    'anchors',
    'asking',
    'get-waiting',
    'internal',
    'policy',
    'read-answer',
    'refresh-urgency',
    'review',
    'rules',
    'schema',
  ],
  'words',
]

test('every command and query stands in the table', () => {
  expect(doorsOf('reviews', NO_DOORS)).toEqual(Object.keys(ROWS).sort())
})

const isAllowed = (got: string) => got === 'ok'

for (const [door, { run, gets, reads }] of Object.entries(ROWS)) {
  test(`${door}: who may not gets a refusal that tells nothing, and changes nothing`, async () => {
    const world = await makeWorld()
    const before = await fingerprint()
    for (const actor of ACTORS.filter((one) => !isAllowed(gets[one]))) {
      const who = world.people[actor]
      const { got, said } = await outcomeOf(() => run(world, who, actor))
      expect(got, actor).toBe(gets[actor])
      expect(said, actor).not.toContain('CANARY')
      const denied = await db.event.count({ where: { actorId: who.id, action: 'person.privilege-denied' } })
      expect(denied, `${actor} leaves a trace`).toBe(got === 'FORBIDDEN' && !reads ? 1 : 0)
    }
    expect(await fingerprint()).toEqual(before)
    const [next, ...others] = ACTORS.filter((one) => isAllowed(gets[one]))
    if (!next) throw new Error('nobody may')
    expect(await outcomeOf(() => run(world, world.people[next], next)), next).toMatchObject({ got: 'ok' })
    for (const actor of others) {
      const fresh = reads ? world : await makeWorld()
      expect(await outcomeOf(() => run(fresh, fresh.people[actor], actor)), actor).toMatchObject({
        got: 'ok',
      })
    }
  })
}

test('a mentor who is demoted or disabled loses the room and the way to write at once', async () => {
  const world = await makeWorld()
  const { holder, admin } = world.people
  const demoted: Viewer = { ...holder, role: 'CANDIDATE' }
  const message = { review: world.review, key: randomUUID(), body: 'Hello.' }
  await expect(sendMessage(demoted, message, at(400))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await getReviewRoom(demoted, world.held, at(400))).toBeNull()
  const claim = await makeClaim(holder)
  await disablePerson(admin, { person: holder.id }, at(400))
  expect(await findViewer(claim, at(401))).toBeNull()
  const reply = await saveReview(claim, world.held, save('{}', 1, at(401)), at(401))
  expect(reply).toMatchObject({ outcome: 'signed-out' })
  expect(await db.reviewDraft.count({ where: { mentorId: holder.id, body: '{}' } })).toBe(0)
})

test('nobody who is signed out saves, whatever the cookie says', async () => {
  const world = await makeWorld()
  const claim = await makeClaim(world.people.holder)
  await db.signIn.updateMany({ data: { revokedAt: at(1) } })
  const before = await fingerprint()
  const forged = { ...claim, secret: 'x'.repeat(43) }
  for (const one of [claim, forged, { ...claim, personId: randomUUID() }]) {
    const reply = await saveReview(one, world.held, save('{}', 1, at(400)), at(400))
    expect(reply).toEqual({ outcome: 'signed-out', now: at(400).getTime() })
  }
  expect(await fingerprint()).toEqual(before)
})

test('a better draft waits for nobody who may not review any more', async () => {
  const world = await makeWorld()
  const { owner, holder, free } = world.people
  await db.submission.deleteMany({ where: { status: 'WAITING' } })
  await db.person.update({ where: { id: holder.id }, data: { disabledAt: at(350) } })
  const { questionId } = await db.submission.findUniqueOrThrow({ where: { id: world.reviewed } })
  const { slug } = await db.question.findUniqueOrThrow({ where: { id: questionId } })
  const again = await makeSubmitted(owner, { slug })
  const submission = await handInAttempt(owner, { attempt: again.attempt, wish: '' }, new Date())
  await claimSubmission(free, { submission }, new Date())
  expect(await db.notice.count({ where: { personId: holder.id, kind: 'draft-handed-in' } })).toBe(0)
})

test('a place in the queue that no page gives is the first page or none', async () => {
  const { people, open } = await makeWorld()
  const ends = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x', null]
  for (const at of ends) {
    for (const turn of [0, 2 ** 40, 'a']) {
      const after = Buffer.from(JSON.stringify([0, turn, at, open])).toString('base64url')
      expect((await getQueue(people.free, { after }, new Date())).rows.length, `${turn} ${at}`).toBeLessThan(
        5,
      )
    }
  }
})
