import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { contentHash } from '../content/hash'
import { PREVIEWS_PER_TOPIC } from '../words'
import { contentOf, type Entry, type ImportRow, type RowFault } from './entry'
import { CURRENT, findDuplicates, type Duplicate } from './find-duplicates'
import { stepFaults, wordsStep, type Existing, type WordsStep } from './steps'

export const ROW_KINDS = ['create', 'update', 'unchanged', 'duplicate', 'rejected'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** What an import makes of one row. */
export type PlannedRow = ImportRow & {
  kind: RowKind
  step: WordsStep
  /** Whether topic or openness change too; that needs no second person. */
  moves: boolean
  existing?: Existing
  topicId?: string
  like?: Duplicate
}

/** Compares the rows of a file with the bank. A handful of statements, however many rows there are. */
export async function planRows(tx: Db, viewer: Viewer, rows: readonly ImportRow[]): Promise<PlannedRow[]> {
  const entries = rows.flatMap(({ entry }) => entry ?? [])
  const slugs = entries.map(({ slug }) => slug)
  const bank = {
    existing: new Map((await findExisting(tx, viewer, slugs)).map((row) => [row.slug, row])),
    topics: await findTopics(tx),
    titles: await findTitles(tx, entries),
    previews: await countPreviews(tx, slugs),
  }
  const seen: Seen = { slugs: new Map(), titles: new Map(bank.titles), previews: new Map(bank.previews) }
  const planned = rows.map((row) => place(row, bank, seen))
  const fresh = planned.flatMap(({ kind, entry }) => (kind === 'create' && entry ? [entry] : []))
  const likes = await findDuplicates(tx, fresh)
  return planned.map((row) => {
    const like = row.kind === 'create' ? likes.get(row.slug) : undefined
    return like ? { ...row, kind: 'duplicate', like } : row
  })
}

type Topic = { id: string; isGroup: boolean }
type Bank = { existing: Map<string, Existing>; topics: Map<string, Topic> }
type Seen = { slugs: Map<string, number>; titles: Map<string, string>; previews: Map<string, number> }

function place(row: ImportRow, bank: Bank, seen: Seen): PlannedRow {
  const { entry } = row
  if (!entry) return { ...row, ...REJECTED }
  const existing = bank.existing.get(entry.slug)
  const topic = bank.topics.get(entry.topic)
  const hash = contentHash(contentOf(entry))
  const step = wordsStep(entry, hash, existing)
  const faults = [
    ...topicFaults(entry, topic),
    ...stepFaults(entry, hash, existing, step),
    ...repeated(row, entry, seen),
  ]
  if (faults.length > 0 || !topic) return { ...row, ...REJECTED, faults }
  const moves =
    existing !== undefined && (existing.topicId !== topic.id || existing.isPreview !== entry.preview)
  const kind = !existing ? 'create' : step === 'none' && !moves ? 'unchanged' : 'update'
  return { ...row, existing, topicId: topic.id, kind, step, moves }
}

const REJECTED = { kind: 'rejected', step: 'none', moves: false } as const

function topicFaults({ topic: slug }: Entry, topic: Topic | undefined): RowFault[] {
  if (!topic) return [{ field: 'topic', reason: `Choose a topic that exists; there is no “${slug}”.` }]
  return topic.isGroup
    ? [{ field: 'topic', reason: `Choose a topic inside “${slug}”, which only groups others.` }]
    : []
}

function repeated({ row }: ImportRow, entry: Entry, seen: Seen): RowFault[] {
  const faults: RowFault[] = []
  const title = entry.title.toLowerCase()
  const earlier = seen.slugs.get(entry.slug)
  const namesake = seen.titles.get(title)
  if (earlier !== undefined) faults.push({ field: 'slug', reason: `Row ${earlier} has the same slug.` })
  else if (namesake !== undefined && namesake !== entry.slug)
    faults.push({ field: 'title', reason: `Change this title: “${namesake}” has the same.` })
  if (entry.preview && entry.status === 'published') {
    const open = (seen.previews.get(entry.topic) ?? 0) + 1
    seen.previews.set(entry.topic, open)
    if (open > PREVIEWS_PER_TOPIC)
      faults.push({
        field: 'preview',
        reason: `At most ${PREVIEWS_PER_TOPIC} questions of a topic are open.`,
      })
  }
  seen.slugs.set(entry.slug, row)
  seen.titles.set(title, entry.slug)
  return faults
}

const findExisting = (tx: Db, { id: viewerId }: Viewer, slugs: readonly string[]) => tx.$queryRaw<Existing[]>`
  SELECT q.id, q.slug, q.status::text AS status, q."topicId", q."isPreview", r."contentHash" AS hash,
    COALESCE((SELECT max(x.number) FROM "QuestionRevision" x WHERE x."questionId" = q.id), 0)::int AS number,
    q."publishedRevisionId" IS NOT NULL AS "wasOut", d.status::text AS draft, p.name AS editor,
    COALESCE(d."authorId" = ${viewerId}::uuid AND NOT EXISTS (
      SELECT FROM "QuestionDraftSave" s WHERE s."questionId" = q.id), false) AS "isUntouched",
    w."contentHash" AS waiting
  FROM "Question" q LEFT JOIN ${CURRENT}
  LEFT JOIN "QuestionDraft" d ON d."questionId" = q.id
  LEFT JOIN "QuestionRevision" w ON w.id = d."revisionId"
  LEFT JOIN "Person" p ON p.id = d."authorId"
  WHERE q.slug = ANY (${slugs})`

async function findTopics(tx: Db): Promise<Map<string, Topic>> {
  const rows = await tx.$queryRaw<(Topic & { slug: string })[]>`
    SELECT t.id, t.slug, EXISTS (SELECT FROM "Topic" m WHERE m."groupId" = t.id) AS "isGroup" FROM "Topic" t`
  return new Map(rows.map(({ slug, ...topic }) => [slug, topic]))
}

/** Who has one of these titles and is not in the file. */
async function findTitles(tx: Db, entries: readonly Entry[]): Promise<Map<string, string>> {
  const titles = entries.map(({ title }) => title.toLowerCase())
  const slugs = entries.map(({ slug }) => slug)
  const rows = await tx.$queryRaw<{ title: string; slug: string }[]>`
    SELECT lower(q.title) AS title, q.slug FROM "Question" q
    WHERE lower(q.title) = ANY (${titles}) AND q.status <> 'RETIRED' AND NOT q.slug = ANY (${slugs})`
  return new Map(rows.map(({ title, slug }) => [title, slug]))
}

async function countPreviews(tx: Db, slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ slug: string; count: number }[]>`
    SELECT t.slug, count(*)::int AS count FROM "Question" q JOIN "Topic" t ON t.id = q."topicId"
    WHERE q."isPreview" AND q.status IN ('PUBLISHED', 'IN_REVIEW') AND NOT q.slug = ANY (${slugs})
    GROUP BY t.slug`
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}
