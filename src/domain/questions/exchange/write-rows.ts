import { uuidv7 } from 'uuidv7'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { copyOfRevision } from '../copy-of-revision'
import { contentHash } from '../content/hash'
import { publishRevisions } from '../publish-revision'
import { cardColumns, revisionColumns } from '../revision-row'
import type { RevisionContent } from '../schema'
import { indexForSearch } from '../search-index'
import { writeCopy } from '../working-copy'
import { contentOf, type Entry } from './entry'
import type { PlannedRow } from './plan-rows'

type Placed = { id: string; topicId: string; entry: Entry; hash: string; row: PlannedRow }

/** Writes planned rows: questions, then new revisions, then what readers see. The caller holds the turn. */
export async function writeRows(
  tx: Db,
  viewer: Viewer,
  rows: readonly PlannedRow[],
  note: string,
  now: Date,
): Promise<void> {
  const placed = rows.flatMap(placedRow)
  await tx.question.createMany({
    data: placed
      .filter(({ row }) => !row.existing)
      .map(({ id, topicId, entry }) => ({
        ...{ id, topicId, slug: entry.slug, isPreview: entry.preview, createdAt: now, changedAt: now },
        ...cardColumns(contentOf(entry)),
      })),
  })
  await moveQuestions(
    tx,
    placed.filter(({ row }) => row.existing),
    now,
  )
  await reviseQuestions(tx, viewer, placed, note, now)
  await retire(tx, placed)
  await copyDrafts(tx, viewer, placed, now)
}

function placedRow(row: PlannedRow): Placed[] {
  const { entry, topicId, existing } = row
  if (!entry || !topicId) return []
  return [{ id: existing?.id ?? uuidv7(), topicId, entry, hash: contentHash(contentOf(entry)), row }]
}

/** From now on the app's revision wins over a content file. */
async function moveQuestions(tx: Db, placed: readonly Placed[], now: Date): Promise<void> {
  if (placed.length === 0) return
  const rows = placed.map(({ id, topicId, entry }) => ({ id, topic: topicId, preview: entry.preview }))
  await tx.$executeRaw`
    UPDATE "Question" q
    SET "topicId" = moved.topic, "isPreview" = moved.preview, "sourceHash" = NULL, "changedAt" = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved(id uuid, topic uuid, preview boolean)
    WHERE q.id = moved.id`
}

async function reviseQuestions(
  tx: Db,
  viewer: Viewer,
  placed: readonly Placed[],
  note: string,
  now: Date,
): Promise<void> {
  const revised = placed.filter(({ row, hash }) => row.existing?.hash !== hash)
  const revisions = revised.map(({ id, row, entry, hash }) => ({
    ...{ id: uuidv7(), questionId: id, number: (row.existing?.number ?? 0) + 1 },
    ...{ note, authorId: viewer.id, contentHash: hash, createdAt: now },
    ...revisionColumns(contentOf(entry)),
  }))
  await tx.questionRevision.createMany({ data: revisions })
  const shown = placed.filter(({ entry }) => entry.status !== 'draft')
  const current = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (r."questionId") r.id
    FROM "QuestionRevision" r JOIN "Question" q ON q.id = r."questionId"
    WHERE r."questionId" = ANY (${shown.map(({ id }) => id)}::uuid[])
      AND (q.status <> 'PUBLISHED' OR r.id = ANY (${revisions.map(({ id }) => id)}::uuid[]))
    ORDER BY r."questionId", r.number DESC`
  await publishRevisions(
    tx,
    viewer,
    current.map(({ id }) => id),
    now,
  )
  const kept = placed.filter((one) => !revised.includes(one) && one.entry.status === 'published')
  await indexForSearch(
    tx,
    kept.map(({ id }) => id),
  )
}

async function retire(tx: Db, placed: readonly Placed[]): Promise<void> {
  const gone = placed.filter(({ entry }) => entry.status === 'retired').map(({ id }) => id)
  if (gone.length > 0)
    await tx.question.updateMany({ where: { id: { in: gone } }, data: { status: 'RETIRED' } })
}

/** A draft is gone on with in the editor; whoever has it open there is told that it has changed. */
async function copyDrafts(tx: Db, viewer: Viewer, placed: readonly Placed[], now: Date): Promise<void> {
  const drafts = placed.filter(({ entry }) => entry.status === 'draft')
  if (drafts.length === 0) return
  const rows = drafts.map(({ id, entry }) => ({ id, content: writeCopy(copyOfContent(contentOf(entry))) }))
  await tx.$executeRaw`
    INSERT INTO "QuestionDraft" ("questionId", content, "authorId", "savedAt", "createdAt")
    SELECT draft.id, draft.content, ${viewer.id}::uuid, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS draft(id uuid, content text)
    ON CONFLICT ("questionId") DO UPDATE
    SET content = EXCLUDED.content, "authorId" = EXCLUDED."authorId", "savedAt" = EXCLUDED."savedAt",
      rev = "QuestionDraft".rev + 1`
}

function copyOfContent({ words, ...content }: RevisionContent) {
  return copyOfRevision({ ...content, wordsMin: words?.[0] ?? null, wordsMax: words?.[1] ?? null })
}
