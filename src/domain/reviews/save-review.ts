import { uuidv7 } from 'uuidv7'
import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import type { SaveInput, SaveReply } from '@/domain/practice/schema'
import { db, pool } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { EDIT_HOURS, LEASE_MINUTES } from './words'

/*
 * Who asks, whether the text is newer, the save, its history and the lease that it renews: one statement. The draft
 * is the mentor's own and is stored also when the answer has gone to somebody else; only then the lease is not.
 */
const SAVE = `
WITH me AS (
  SELECT p.id FROM "SignIn" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."personId" = $1 AND s."secretHash" = $2 AND s."revokedAt" IS NULL AND p."disabledAt" IS NULL
    AND p.role IN ('MENTOR', 'ADMIN') AND s."expiresAt" > $6 AND s."lastSeenAt" > $9
), saved AS (
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
  EXISTS (
    SELECT FROM "Submission" s LEFT JOIN "Review" r ON r."submissionId" = s.id
    WHERE s.id = $3 AND s."mentorId" = $1
      AND (s.status = 'WAITING' OR r."publishedAt" > now() - interval '${EDIT_HOURS} hours')
  ) AS "isMine"
FROM (VALUES (1)) AS one LEFT JOIN saved ON true LEFT JOIN renewed ON true`

type Row = { signedIn: boolean; rev: number | null; leaseUntil: Date | null; isMine: boolean }

/** What a save is answered with; `leaseUntil` in ms, null when the lease has lapsed. */
export type ReviewSaveReply = SaveReply & { leaseUntil?: number | null }

/**
 * Stores one autosave of a review's draft, or says why not, as saveAnswer does, and renews the lease while it holds.
 * When somebody else has taken the answer, or the review can no longer be changed, the text is stored and the reply
 * is 'closed'.
 * @param claim what the cookie claims; checked in the same statement
 */
export async function saveReview(
  claim: Claim,
  submission: string,
  input: SaveInput,
  now: Date,
): Promise<ReviewSaveReply> {
  const row = await runSave(claim, submission, input, now)
  const at = now.getTime()
  if (row === 'key-used') return explain(claim.personId, submission, input, now)
  if (!row.signedIn) return { outcome: 'signed-out', now: at }
  if (row.rev === null) return explain(claim.personId, submission, input, now)
  if (!row.isMine) return { outcome: 'closed', now: at }
  return saved(row.rev, row.leaseUntil, now)
}

const saved = (rev: number, leaseUntil: Date | null, now: Date): ReviewSaveReply => ({
  outcome: 'saved',
  rev,
  deadlineAt: null,
  submittedBy: null,
  now: now.getTime(),
  leaseUntil: leaseUntil?.getTime() ?? null,
})

async function runSave(claim: Claim, submission: string, input: SaveInput, now: Date) {
  const values = [
    claim.personId,
    sha256(claim.secret),
    submission,
    input.key,
    input.body,
    now,
    input.base,
    input.after ?? uuidv7(),
    idleLimit(now),
  ]
  try {
    const { rows } = await pool.query<Row>({ name: 'save-review', text: SAVE, values })
    return rows[0]!
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return 'key-used' as const
    throw error
  }
}

/** Why a save changed nothing: stored before, its key carried another text, or a newer text is there. */
async function explain(
  mentorId: string,
  submissionId: string,
  input: SaveInput,
  now: Date,
): Promise<ReviewSaveReply> {
  const at = now.getTime()
  const draft = await db.reviewDraft.findUnique({
    where: { mentorId_submissionId: { mentorId, submissionId } },
    select: {
      body: true,
      rev: true,
      savedAt: true,
      submission: { select: { leaseUntil: true, mentorId: true } },
      saves: { where: { key: input.key }, select: { body: true, kind: true, rev: true } },
    },
  })
  if (!draft) return { outcome: 'not-found', now: at }
  const earlier = draft.saves[0]
  if (earlier && earlier.body !== input.body) return { outcome: 'mismatch', now: at }
  if (earlier?.kind === 'SAVED') {
    const { leaseUntil, mentorId: holder } = draft.submission
    return saved(earlier.rev, holder === mentorId ? leaseUntil : null, now)
  }
  if (!earlier) {
    const { key, base: rev, body } = input
    await db.reviewDraftSave.createMany({
      data: [{ mentorId, submissionId, key, kind: 'STALE', rev, body, at: now }],
      skipDuplicates: true,
    })
  }
  return {
    outcome: 'conflict',
    rev: draft.rev,
    body: draft.body,
    savedAt: draft.savedAt?.getTime() ?? null,
    now: at,
  }
}
