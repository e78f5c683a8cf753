import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import { explainSave, meAmong, runSave, type TextSave } from '@/domain/core/save-text'
import type { SaveRefusal } from '@/domain/core/schema'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { readCopy, type FieldFault } from './working-copy'

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
  | SaveRefusal

/* Who asks, whether the text is newer, the save and its history: one statement, one round trip. The question is locked
   first, as every step of it does, so that none waits for the other in a circle. */
const SAVE = `
WITH ${meAmong(['ADMIN'])}, held AS (
  SELECT q.id FROM me, "Question" q WHERE q.id = $3 FOR UPDATE OF q
), saved AS (
  UPDATE "QuestionDraft" d SET
    rev = d.rev + 1, "lastSaveKey" = $4, content = $5, "savedAt" = $6, "authorId" = me.id, faults = $10
  FROM me, held
  WHERE d."questionId" = held.id AND d.status = 'EDITING' AND (d.rev = $7 OR d."lastSaveKey" = $8)
  RETURNING d."questionId", d."authorId", d.rev
), history AS (
  INSERT INTO "QuestionDraftSave" ("questionId", key, kind, rev, content, "authorId", at)
  SELECT "questionId", $4, 'SAVED', rev, $5, "authorId", $6 FROM saved
), touched AS (
  UPDATE "Question" q SET "changedAt" = $6 FROM saved WHERE q.id = saved."questionId"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", saved.rev FROM (VALUES (1)) AS one LEFT JOIN saved ON true`

/**
 * Stores one autosave of a question's working copy, or says why not, as saveAnswer does, with what the content bar
 * finds in it. A copy under review is 'closed'.
 * @param claim what the cookie claims; checked in the same statement, the role too
 */
export async function saveDraft(
  claim: Claim,
  question: string,
  input: TextSave,
  now: Date,
): Promise<DraftSaveReply> {
  const { faults } = checkDraft(readCopy(input.body))
  const row = await runSave(
    { name: 'save-draft', text: SAVE },
    { claim, id: question, input, now, seenSince: idleLimit(now) },
    [faults.length],
  )
  if (row === 'signed-out') return { outcome: row, now: now.getTime() }
  if (row === 'refused') return explain(claim, question, input, faults, now)
  return savedReply(row.rev, faults, now)
}

const savedReply = (rev: number, faults: FieldFault[], now: Date): DraftSaveReply => ({
  outcome: 'saved',
  rev,
  deadlineAt: null,
  submittedBy: null,
  now: now.getTime(),
  faults,
})

async function explain(
  { personId: authorId }: Claim,
  questionId: string,
  input: TextSave,
  faults: FieldFault[],
  now: Date,
): Promise<DraftSaveReply> {
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
  const { key, base, body: content } = input
  const [earlier] = draft?.saves ?? []
  const stored = draft && {
    ...draft,
    body: draft.content,
    isClosed: draft.status !== 'EDITING',
    earlier: earlier && { ...earlier, body: earlier.content },
  }
  return explainSave(stored, input, now, {
    again: ({ rev }) => savedReply(rev, faults, now),
    keepStale: () =>
      db.questionDraftSave.createMany({
        data: [{ questionId, key, kind: 'STALE', rev: base, content, authorId, at: now }],
        skipDuplicates: true,
      }),
  })
}
