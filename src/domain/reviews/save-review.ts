import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import { explainSave, meAmong, runSave } from '@/domain/core/save-text'
import type { SaveInput } from '@/domain/core/schema'
import type { SaveReply } from '@/domain/practice/schema'
import { db } from '@/infra/db'
import { IS_MINE } from './asking'
import { endOfEditing } from './rules'
import { LEASE_MINUTES } from './words'

/*
 * Who asks, whether the text is newer, the save, its history and the lease that it renews: one statement. The draft
 * is the mentor's own and is stored also when the answer has gone to somebody else; only then the lease is not.
 */
const SAVE = `
WITH ${meAmong(['MENTOR', 'ADMIN'])}, saved AS (
  UPDATE "ReviewDraft" d SET rev = d.rev + 1, "lastSaveKey" = $4, body = $5, "savedAt" = $6
  FROM me
  WHERE d."mentorId" = me.id AND d."submissionId" = $3 AND (d.rev = $7 OR d."lastSaveKey" = $8)
  RETURNING d."mentorId", d."submissionId", d.rev
), history AS (
  INSERT INTO "ReviewDraftSave" ("mentorId", "submissionId", key, kind, rev, body, at)
  SELECT "mentorId", "submissionId", $4, 'SAVED', rev, $5, $6 FROM saved
), renewed AS (
  UPDATE "Submission" s SET "leaseUntil" = now() + interval '${LEASE_MINUTES} minutes'
  FROM saved
  WHERE s.id = saved."submissionId" AND s."mentorId" = saved."mentorId" AND s.status = 'WAITING' AND s."leaseUntil" > now()
  RETURNING s."leaseUntil"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", saved.rev, renewed."leaseUntil",
  ${IS_MINE} AS "isMine"
FROM (VALUES (1)) AS one LEFT JOIN saved ON true LEFT JOIN renewed ON true`

type Held = { leaseUntil: Date | null; isMine: boolean }

/**
 * What a save is answered with: `leaseUntil` in ms, null when the lease has lapsed; `isTaken` when the text is stored
 * but the review can no longer be published or changed by its author.
 */
export type ReviewSaveReply = SaveReply & { leaseUntil?: number | null; isTaken?: boolean }

/**
 * Stores one autosave of a review's draft, or says why not, as saveAnswer does, and renews the lease while it holds.
 * When somebody else has taken the answer, or the review can no longer be changed, the text is stored and the reply
 * says so.
 * @param claim what the cookie claims; checked in the same statement, the role too
 */
export async function saveReview(
  claim: Claim,
  submission: string,
  input: SaveInput,
  now: Date,
): Promise<ReviewSaveReply> {
  const row = await runSave<Held>(
    { name: 'save-review', text: SAVE },
    { claim, id: submission, input, now, seenSince: idleLimit(now) },
  )
  if (row === 'signed-out') return { outcome: row, now: now.getTime() }
  if (row === 'refused') return explain(claim.personId, submission, input, now)
  return saved(row.rev, row, now)
}

const saved = (rev: number, { leaseUntil, isMine }: Held, now: Date): ReviewSaveReply => ({
  outcome: 'saved',
  rev,
  deadlineAt: null,
  submittedBy: null,
  now: now.getTime(),
  leaseUntil: leaseUntil?.getTime() ?? null,
  isTaken: !isMine,
})

type Reviewed = { mentorId: string | null; status: string; review: { publishedAt: Date } | null }

/** The statement above says the same: isMine. */
const isOpenTo = (mentorId: string, { mentorId: holder, status, review }: Reviewed, now: Date): boolean =>
  holder === mentorId &&
  (status === 'WAITING' || (review !== null && endOfEditing(review.publishedAt, now) !== null))

async function explain(
  mentorId: string,
  submissionId: string,
  input: SaveInput,
  now: Date,
): Promise<ReviewSaveReply> {
  const draft = await db.reviewDraft.findUnique({
    where: { mentorId_submissionId: { mentorId, submissionId } },
    select: {
      body: true,
      rev: true,
      savedAt: true,
      submission: {
        select: { leaseUntil: true, mentorId: true, status: true, review: { select: { publishedAt: true } } },
      },
      saves: { where: { key: input.key }, select: { body: true, kind: true, rev: true } },
    },
  })
  const { key, base, body } = input
  return explainSave(draft && { ...draft, isClosed: false, earlier: draft.saves[0] }, input, now, {
    again: ({ rev }) => {
      const isMine = draft !== null && isOpenTo(mentorId, draft.submission, now)
      return saved(rev, { leaseUntil: isMine ? draft.submission.leaseUntil : null, isMine }, now)
    },
    keepStale: () =>
      db.reviewDraftSave.createMany({
        data: [{ mentorId, submissionId, key, kind: 'STALE', rev: base, body, at: now }],
        skipDuplicates: true,
      }),
  })
}
