import { uuidv7 } from 'uuidv7'
import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import type { SubmittedBy } from '@/generated/prisma/enums'
import { pool } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { explainRefusal } from './explain-refusal'
import type { SaveInput, SaveReply } from './schema'
import { GRACE_SECONDS } from './words'

/** rules.ts says the same in TypeScript: isScored. */
const SCORED = `(
  a."selfScoredAt" IS NULL AND a."submittedBy" IS DISTINCT FROM 'CANDIDATE' AND (
    a."deadlineAt" IS NULL OR a."pausedAt" IS NOT NULL OR $7::timestamptz <= a."deadlineAt" OR
    ($6::timestamptz <= a."deadlineAt" AND $7::timestamptz <= a."deadlineAt" + interval '${GRACE_SECONDS} seconds')
  ))`

/*
 * Who asks, whether the text is newer, whether it counts, the save, its history and, for a text that
 * reaches an attempt the clock has submitted empty, the practised count: one statement, one round trip.
 */
const SAVE = `
WITH me AS (
  SELECT p.id FROM "SignIn" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."personId" = $1 AND s."secretHash" = $2 AND s."revokedAt" IS NULL AND p."disabledAt" IS NULL
    AND s."expiresAt" > $7 AND s."lastSeenAt" > $11
), saved AS (
  UPDATE "Attempt" a SET
    rev = a.rev + 1,
    "lastSaveKey" = $4,
    "readingSeconds" = COALESCE(a."readingSeconds", a."usedSeconds" + CASE WHEN a."enteredAt" IS NULL THEN 0
      ELSE GREATEST(0, EXTRACT(EPOCH FROM $7 - a."enteredAt"))::int END),
    "writingSeconds" = a."writingSeconds" + CASE
      WHEN a."savedAt" IS NULL OR a."pausedAt" IS NOT NULL OR NOT ${SCORED} THEN 0
      ELSE LEAST(15, GREATEST(0, EXTRACT(EPOCH FROM $7 - a."savedAt")))::int END,
    body = CASE WHEN ${SCORED} THEN $5 ELSE a.body END,
    "savedAt" = CASE WHEN ${SCORED} THEN $7 ELSE a."savedAt" END,
    "lateBody" = CASE WHEN ${SCORED} THEN a."lateBody" ELSE $5 END,
    "lateSavedAt" = CASE WHEN ${SCORED} THEN a."lateSavedAt" ELSE $7 END
  FROM me
  WHERE a."candidateId" = me.id AND a.id = $3 AND a.status IN ('OPEN', 'SUBMITTED')
    AND (a.rev = $8 OR a."lastSaveKey" = $9)
  RETURNING a."candidateId", a.id, a."questionId", a.status, a."submittedBy", a.rev, a."deadlineAt", ${SCORED} AS scored
), history AS (
  INSERT INTO "AttemptRevision" ("candidateId", "attemptId", key, kind, rev, body, at)
  SELECT "candidateId", id, $4, (CASE WHEN scored THEN 'SAVED' ELSE 'LATE' END)::"SaveKind", rev, $5, $7 FROM saved
), practice AS (
  INSERT INTO "QuestionPractice" ("personId", "questionId", at)
  SELECT "candidateId", "questionId", $7 FROM saved WHERE status = 'SUBMITTED' AND scored AND $10
  ON CONFLICT DO NOTHING RETURNING "questionId"
), counted AS (
  UPDATE "Question" q SET "practicedCount" = q."practicedCount" + 1 FROM practice p WHERE q.id = p."questionId"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", saved.rev, saved.scored, saved."submittedBy", saved."deadlineAt"
FROM (VALUES (1)) AS one LEFT JOIN saved ON true`

type Row = {
  signedIn: boolean
  rev: number | null
  scored: boolean | null
  submittedBy: SubmittedBy | null
  deadlineAt: Date | null
}

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
  const row = await runSave(claim, attemptId, input, now)
  if (row === 'key-used') return explainRefusal(claim.personId, attemptId, input, now)
  if (!row.signedIn) return { outcome: 'signed-out', now: now.getTime() }
  if (row.rev === null) return explainRefusal(claim.personId, attemptId, input, now)
  return {
    outcome: row.scored ? 'saved' : 'late',
    rev: row.rev,
    deadlineAt: row.deadlineAt?.getTime() ?? null,
    submittedBy: row.submittedBy,
    now: now.getTime(),
  }
}

async function runSave(claim: Claim, attemptId: string, input: SaveInput, now: Date) {
  const typedAt = new Date(Math.min(input.typedAt, now.getTime()))
  const values = [
    claim.personId,
    sha256(claim.secret),
    attemptId,
    input.key,
    input.body,
    typedAt,
    now,
    input.base,
    input.after ?? uuidv7(),
    input.body.trim() !== '',
    idleLimit(now),
  ]
  try {
    const { rows } = await pool.query<Row>({ name: 'save-answer', text: SAVE, values })
    return rows[0]!
  } catch (error) {
    if (isDuplicateKey(error)) return 'key-used' as const
    throw error
  }
}

const isDuplicateKey = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'
