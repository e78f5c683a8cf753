import { uuidv7 } from 'uuidv7'
import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import { db, pool } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { checkDraft } from './check-draft'
import { readCopy, type FieldFault } from './working-copy'

/** As a save of an answer; practice/schema.ts checks it. */
export type DraftSave = { key: string; base: number; after: string | null; body: string }

export type DraftSaveReply =
  | {
      outcome: 'saved'
      rev: number
      deadlineAt: null
      submittedBy: null
      now: number
      /** What the content bar finds in the text that was sent. */
      faults: FieldFault[]
    }
  | { outcome: 'conflict'; rev: number; body: string; savedAt: number | null; now: number }
  | { outcome: 'mismatch' | 'closed' | 'not-found' | 'signed-out'; now: number }

/* Who asks, whether the text is newer, the save and its history: one statement, one round trip. */
const SAVE = `
WITH me AS (
  SELECT p.id FROM "SignIn" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."personId" = $1 AND s."secretHash" = $2 AND s."revokedAt" IS NULL AND p."disabledAt" IS NULL
    AND p.role = 'ADMIN' AND s."expiresAt" > $6 AND s."lastSeenAt" > $9
), saved AS (
  UPDATE "QuestionDraft" d SET
    rev = d.rev + 1, "lastSaveKey" = $4, content = $5, "savedAt" = $6, "authorId" = me.id, faults = $10
  FROM me
  WHERE d."questionId" = $3 AND d.status = 'EDITING' AND (d.rev = $7 OR d."lastSaveKey" = $8)
  RETURNING d."questionId", d."authorId", d.rev
), history AS (
  INSERT INTO "QuestionDraftSave" ("questionId", key, kind, rev, content, "authorId", at)
  SELECT "questionId", $4, 'SAVED', rev, $5, "authorId", $6 FROM saved
), touched AS (
  UPDATE "Question" q SET "changedAt" = $6 FROM saved WHERE q.id = saved."questionId"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", saved.rev FROM (VALUES (1)) AS one LEFT JOIN saved ON true`

type Row = { signedIn: boolean; rev: number | null }

/**
 * Stores one autosave of a question's working copy, or says why not, as saveAnswer does, with what the content bar
 * finds in it. A copy under review is 'closed'.
 * @param claim what the cookie claims; checked in the same statement, the role too
 */
export async function saveDraft(
  claim: Claim,
  question: string,
  input: DraftSave,
  now: Date,
): Promise<DraftSaveReply> {
  const { faults } = checkDraft(readCopy(input.body))
  const row = await runSave(claim, question, input, faults.length, now)
  if (row !== 'key-used' && !row.signedIn) return { outcome: 'signed-out', now: now.getTime() }
  if (row === 'key-used' || row.rev === null) return explain(claim, question, input, faults, now)
  return saved(row.rev, faults, now)
}

const saved = (rev: number, faults: FieldFault[], now: Date): DraftSaveReply => ({
  outcome: 'saved',
  rev,
  deadlineAt: null,
  submittedBy: null,
  now: now.getTime(),
  faults,
})

async function runSave(claim: Claim, question: string, input: DraftSave, faults: number, now: Date) {
  const who = [claim.personId, sha256(claim.secret), question]
  const values = [
    ...who,
    input.key,
    input.body,
    now,
    input.base,
    input.after ?? uuidv7(),
    idleLimit(now),
    faults,
  ]
  try {
    const { rows } = await pool.query<Row>({ name: 'save-draft', text: SAVE, values })
    return rows[0]!
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return 'key-used' as const
    throw error
  }
}

/** Why a save changed nothing: stored before, its key carried another text, or a newer text is there. */
async function explain(
  { personId: authorId }: Claim,
  questionId: string,
  input: DraftSave,
  faults: FieldFault[],
  now: Date,
): Promise<DraftSaveReply> {
  const at = now.getTime()
  const draft = await db.questionDraft.findUnique({
    where: { questionId },
    select: {
      status: true,
      content: true,
      rev: true,
      savedAt: true,
      saves: { where: { key: input.key }, select: { content: true, kind: true, rev: true } },
    },
  })
  if (!draft) return { outcome: 'not-found', now: at }
  const earlier = draft.saves[0]
  if (earlier && earlier.content !== input.body) return { outcome: 'mismatch', now: at }
  if (earlier?.kind === 'SAVED') return saved(earlier.rev, faults, now)
  if (draft.status !== 'EDITING') return { outcome: 'closed', now: at }
  if (!earlier) {
    const { key, base: rev, body: content } = input
    await db.questionDraftSave.createMany({
      data: [{ questionId, key, kind: 'STALE', rev, content, authorId, at: now }],
      skipDuplicates: true,
    })
  }
  const savedAt = draft.savedAt?.getTime() ?? null
  return { outcome: 'conflict', rev: draft.rev, body: draft.content, savedAt, now: at }
}
