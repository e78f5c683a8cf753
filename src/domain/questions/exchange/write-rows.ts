import { uuidv7 } from 'uuidv7'
import { recordEvents, type Trace } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { contentHash } from '../content/hash'
import { copyOfContent } from '../copy-of-revision'
import { insertQuestions, insertRevisions } from '../insert-rows'
import { indexForSearch } from '../search-index'
import { writeCopy } from '../working-copy'
import { contentOf, type Entry } from './entry'
import type { PlannedRow } from './plan-rows'
import type { WordsStep } from './steps'

type Placed = {
  id: string
  topicId: string
  entry: Entry
  row: PlannedRow
  step: WordsStep
  /** Where the row brings new words: the revision that holds them. */
  revisionId: string | null
}

/**
 * Writes planned rows in a fixed number of statements: questions, revisions, drafts and their traces. No new word is
 * published here; it waits for a second person. The caller holds the turn and the questions' rows.
 */
export async function writeRows(
  tx: Db,
  viewer: Viewer,
  rows: readonly PlannedRow[],
  note: string,
  now: Date,
): Promise<void> {
  const placed = rows.flatMap(placedRow)
  await createQuestions(tx, placed, now)
  await moveQuestions(tx, placed, now)
  await writeRevisions(tx, viewer, placed, note, now)
  await setStates(tx, placed, now)
  await writeDrafts(tx, viewer, placed, now)
  const traces = placed.flatMap((one) => traceOf(one, note))
  await recordEvents(tx, viewer, traces, now)
}

function placedRow(row: PlannedRow): Placed[] {
  const { entry, topicId, existing, step } = row
  if (!entry || !topicId) return []
  const isKnown = step === 'none' || step === 'put-back' || (step === 'retire' && existing?.wasOut)
  return [{ id: existing?.id ?? uuidv7(), topicId, entry, row, step, revisionId: isKnown ? null : uuidv7() }]
}

const createQuestions = (tx: Db, placed: readonly Placed[], now: Date) =>
  insertQuestions(
    tx,
    placed
      .filter(({ row }) => !row.existing)
      .map(({ id, topicId, entry }) => ({
        ...{ id, topicId, slug: entry.slug, isPreview: entry.preview, status: 'DRAFT' as const },
        ...{ createdAt: now, changedAt: now, content: contentOf(entry) },
      })),
  )

/** From now on the app's place for these questions wins over that of a content file. */
async function moveQuestions(tx: Db, placed: readonly Placed[], now: Date): Promise<void> {
  const moved = placed.filter(({ row }) => row.moves)
  if (moved.length === 0) return
  const rows = moved.map(({ id, topicId, entry }) => ({ id, topic: topicId, preview: entry.preview }))
  await tx.$executeRaw`
    UPDATE "Question" q
    SET "topicId" = moved.topic, "isPreview" = moved.preview, "sourceHash" = NULL, "changedAt" = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved(id uuid, topic uuid, preview boolean)
    WHERE q.id = moved.id`
  await indexForSearch(
    tx,
    moved.filter(({ row }) => row.existing?.wasOut).map(({ id }) => id),
  )
}

const writeRevisions = (tx: Db, viewer: Viewer, placed: readonly Placed[], note: string, now: Date) =>
  insertRevisions(
    tx,
    placed.flatMap(({ id, row, entry, revisionId }) => {
      if (revisionId === null) return []
      const content = contentOf(entry)
      return {
        ...{ id: revisionId, questionId: id, number: (row.existing?.number ?? 0) + 1 },
        ...{ note, authorId: viewer.id, contentHash: contentHash(content), createdAt: now, content },
      }
    }),
  )

const STATE = { none: null, send: 'IN_REVIEW', draft: 'DRAFT', retire: 'RETIRED', 'put-back': 'PUBLISHED' }

/** Readers go on with what was published; what never was shows its newest words to the curators. */
async function setStates(tx: Db, placed: readonly Placed[], now: Date): Promise<void> {
  const rows = placed.map(({ id, step, row, revisionId }) => ({
    id,
    state: step === 'send' && row.existing?.wasOut ? null : STATE[step],
    revision: row.existing?.wasOut ? null : revisionId,
  }))
  await tx.$executeRaw`
    UPDATE "Question" q
    SET status = COALESCE(given.state::"QuestionStatus", q.status), "changedAt" = ${now}::timestamptz,
        title = COALESCE(r.title, q.title), difficulty = COALESCE(r.difficulty, q.difficulty),
        type = COALESCE(r.type, q.type), format = COALESCE(r.format, q.format),
        minutes = COALESCE(r.minutes, q.minutes), tags = COALESCE(r.tags, q.tags), roles = COALESCE(r.roles, q.roles)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, state text, revision uuid)
    LEFT JOIN "QuestionRevision" r ON r.id = given.revision
    WHERE q.id = given.id`
}

/** Whoever has the draft open in the editor is told that it has changed. */
async function writeDrafts(tx: Db, viewer: Viewer, placed: readonly Placed[], now: Date): Promise<void> {
  const drafts = placed.filter(({ step }) => step === 'send' || step === 'draft')
  if (drafts.length === 0) return
  const rows = drafts.map(({ id, entry, step, revisionId }) => ({
    id,
    content: writeCopy(copyOfContent(contentOf(entry))),
    revision: step === 'send' ? revisionId : null,
  }))
  await tx.$executeRaw`
    INSERT INTO "QuestionDraft" ("questionId", status, content, "authorId", "revisionId", "submittedAt", "savedAt", "createdAt")
    SELECT draft.id, (CASE WHEN draft.revision IS NULL THEN 'EDITING' ELSE 'IN_REVIEW' END)::"DraftStatus",
      draft.content, ${viewer.id}::uuid, draft.revision,
      CASE WHEN draft.revision IS NOT NULL THEN ${now}::timestamptz END, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS draft(id uuid, content text, revision uuid)
    ON CONFLICT ("questionId") DO UPDATE
    SET status = EXCLUDED.status, content = EXCLUDED.content, "authorId" = EXCLUDED."authorId",
      "revisionId" = EXCLUDED."revisionId", "submittedAt" = EXCLUDED."submittedAt", "savedAt" = EXCLUDED."savedAt",
      remark = '', faults = 0, rev = "QuestionDraft".rev + 1`
}

const ACTION = {
  send: 'question.sent-to-review',
  draft: 'question.drafted',
  retire: 'question.retired',
  'put-back': 'question.published',
} as const

function traceOf({ id, step, row, revisionId }: Placed, note: string): Trace[] {
  const moved: Trace[] = row.moves ? [{ action: 'question.moved', subjectId: id, data: { note } }] : []
  if (step === 'none') return moved
  const revision = revisionId !== null && { revision: (row.existing?.number ?? 0) + 1 }
  return [...moved, { action: ACTION[step], subjectId: id, data: { note, ...revision } }]
}
