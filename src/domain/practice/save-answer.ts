import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import { explainSave, meAmong, runSave } from '@/domain/core/save-text'
import type { SaveInput } from '@/domain/core/schema'
import type { SubmittedBy } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import type { SaveReply } from './schema'
import { GRACE_SECONDS } from './words'

/** rules.ts says the same in TypeScript: isScored. */
const SCORED = `(
  a."selfScoredAt" IS NULL AND a."submittedBy" IS DISTINCT FROM 'CANDIDATE' AND (
    a."deadlineAt" IS NULL OR a."pausedAt" IS NOT NULL OR $6::timestamptz <= a."deadlineAt" OR
    ($10::timestamptz <= a."deadlineAt" AND $6::timestamptz <= a."deadlineAt" + interval '${GRACE_SECONDS} seconds')
  ))`

/*
 * Who asks, whether the text is newer, whether it counts, the save, its history and, for a text that
 * reaches an attempt the clock has submitted empty, the practised count: one statement, one round trip.
 */
const SAVE = `
WITH ${meAmong(['CANDIDATE', 'MENTOR', 'ADMIN'])}, saved AS (
  UPDATE "Attempt" a SET
    rev = a.rev + 1,
    "lastSaveKey" = $4,
    "readingSeconds" = COALESCE(a."readingSeconds", a."usedSeconds" + CASE WHEN a."enteredAt" IS NULL THEN 0
      ELSE GREATEST(0, EXTRACT(EPOCH FROM $6 - a."enteredAt"))::int END),
    "writingSeconds" = a."writingSeconds" + CASE
      WHEN a."savedAt" IS NULL OR a."pausedAt" IS NOT NULL OR NOT ${SCORED} THEN 0
      ELSE LEAST(15, GREATEST(0, EXTRACT(EPOCH FROM $6 - a."savedAt")))::int END,
    body = CASE WHEN ${SCORED} THEN $5 ELSE a.body END,
    "savedAt" = CASE WHEN ${SCORED} THEN $6 ELSE a."savedAt" END,
    "lateBody" = CASE WHEN ${SCORED} THEN a."lateBody" ELSE $5 END,
    "lateSavedAt" = CASE WHEN ${SCORED} THEN a."lateSavedAt" ELSE $6 END
  FROM me
  WHERE a."candidateId" = me.id AND a.id = $3 AND a.status IN ('OPEN', 'SUBMITTED')
    AND (a.rev = $7 OR a."lastSaveKey" = $8)
  RETURNING a."candidateId", a.id, a."questionId", a.status, a."submittedBy", a.rev, a."deadlineAt", ${SCORED} AS scored
), history AS (
  INSERT INTO "AttemptRevision" ("candidateId", "attemptId", key, kind, rev, body, at)
  SELECT "candidateId", id, $4, (CASE WHEN scored THEN 'SAVED' ELSE 'LATE' END)::"SaveKind", rev, $5, $6 FROM saved
), practice AS (
  INSERT INTO "QuestionPractice" ("personId", "questionId", at)
  SELECT "candidateId", "questionId", $6 FROM saved WHERE status = 'SUBMITTED' AND scored AND $11
  ON CONFLICT DO NOTHING RETURNING "questionId"
), counted AS (
  UPDATE "Question" q SET "practicedCount" = q."practicedCount" + 1 FROM practice p WHERE q.id = p."questionId"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", saved.rev, saved.scored, saved."submittedBy", saved."deadlineAt"
FROM (VALUES (1)) AS one LEFT JOIN saved ON true`

type Row = { scored: boolean; submittedBy: SubmittedBy | null; deadlineAt: Date | null }

/**
 * Stores one autosave, or says why not. A text older than the stored one is kept in the history and
 * answered with the newer text. The same key sent again gives the same answer; with another text, 'mismatch'.
 * @param claim what the cookie claims; checked in the same statement
 * @param now when the request reached the server
 */
export async function saveAnswer(
  claim: Claim,
  attemptId: string,
  input: SaveInput,
  now: Date,
): Promise<SaveReply> {
  const typedAt = new Date(Math.min(input.typedAt, now.getTime()))
  const row = await runSave<Row>(
    { name: 'save-answer', text: SAVE },
    { claim, id: attemptId, input, now, seenSince: idleLimit(now) },
    [typedAt, input.body.trim() !== ''],
  )
  if (row === 'signed-out') return { outcome: row, now: now.getTime() }
  if (row === 'refused') return explain(claim.personId, attemptId, input, now)
  return savedReply(row.scored ? 'saved' : 'late', row.rev, row, now)
}

const savedReply = (
  outcome: 'saved' | 'late',
  rev: number,
  { deadlineAt, submittedBy }: Pick<Row, 'deadlineAt' | 'submittedBy'>,
  now: Date,
): SaveReply => ({
  outcome,
  rev,
  deadlineAt: deadlineAt?.getTime() ?? null,
  submittedBy,
  now: now.getTime(),
})

async function explain(
  candidateId: string,
  attemptId: string,
  input: SaveInput,
  now: Date,
): Promise<SaveReply> {
  const attempt = await db.attempt.findUnique({
    where: { candidateId_id: { candidateId, id: attemptId } },
    select: {
      status: true,
      submittedBy: true,
      rev: true,
      body: true,
      lateBody: true,
      savedAt: true,
      lateSavedAt: true,
      deadlineAt: true,
      revisions: { where: { key: input.key }, select: { body: true, kind: true, rev: true } },
    },
  })
  const { key, base, body } = input
  const stored = attempt && {
    rev: attempt.rev,
    body: attempt.lateBody ?? attempt.body,
    savedAt: attempt.lateSavedAt ?? attempt.savedAt,
    isClosed: attempt.status === 'WAITING' || attempt.status === 'SKIPPED',
    earlier: attempt.revisions[0],
  }
  return explainSave(stored, input, now, {
    again: ({ kind, rev }) => savedReply(kind === 'SAVED' ? 'saved' : 'late', rev, attempt!, now),
    keepStale: () =>
      db.attemptRevision.createMany({
        data: [{ candidateId, attemptId, key, kind: 'STALE', rev: base, body, at: now }],
        skipDuplicates: true,
      }),
  })
}
