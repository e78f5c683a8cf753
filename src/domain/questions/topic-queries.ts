import type { Viewer, Visitor } from '@/domain/core/viewer'
import type { Difficulty } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { CARD_COLUMNS, toCard, type CardRow, type OpenCard } from './cards'
import { PREVIEWS_PER_TOPIC } from './words'

export type TopicSummary = {
  slug: string
  title: string
  description: string
  questions: number
  previews: number
  practiced: number
  /** The topic that groups this one. */
  group: string | null
}

/** All topics in display order with the real number of their questions; a group counts those of its members. */
export const listTopics = (): Promise<TopicSummary[]> => db.$queryRaw<TopicSummary[]>`
  SELECT t.slug, t.title, t.description, g.slug AS group,
    coalesce(sum(c.questions), 0)::int AS questions,
    coalesce(sum(c.open), 0)::int AS previews,
    coalesce(sum(c.practiced), 0)::int AS practiced
  FROM "Topic" t
  LEFT JOIN "Topic" g ON g.id = t."groupId"
  LEFT JOIN "Topic" m ON m.id = t.id OR m."groupId" = t.id
  LEFT JOIN "TopicTally" c ON c."topicId" = m.id
  GROUP BY t.id, g.slug
  ORDER BY t.position`

export type TopicPage = {
  slug: string
  title: string
  description: string
  probes: string[]
  connects: string
  group: { slug: string; title: string } | null
  mix: Record<Difficulty, number>
  /** How many of these anybody may read. */
  open: number
  members: { slug: string; title: string; questions: number }[]
  previewSlugs: string[]
}

/** A topic with what its page tells beside the questions; null when there is none. Two statements. */
export async function getTopic(slug: string): Promise<TopicPage | null> {
  const topic = await db.topic.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      probes: true,
      connects: true,
      previewSlugs: true,
      groupId: true,
    },
  })
  if (!topic) return null
  const { id, groupId, ...shown } = topic
  const counts = await db.$queryRaw<CountRow[]>`
    SELECT t.id, t.slug, t.title, c.difficulty, coalesce(sum(c.questions), 0)::int AS questions,
      coalesce(sum(c.open), 0)::int AS open
    FROM "Topic" t LEFT JOIN "TopicTally" c ON c."topicId" = t.id
    WHERE t.id = ${id}::uuid OR t."groupId" = ${id}::uuid OR t.id = ${groupId}::uuid
    GROUP BY t.id, c.difficulty
    ORDER BY t.position`
  const inside = counts.filter((row) => row.id !== groupId)
  return {
    ...shown,
    group: groupOf(counts.find((row) => row.id === groupId)),
    mix: mixOf(inside),
    open: inside.reduce((sum, row) => sum + row.open, 0),
    members: membersOf(inside.filter((row) => row.id !== id)),
  }
}

type CountRow = {
  id: string
  slug: string
  title: string
  difficulty: Difficulty | null
  questions: number
  open: number
}

const groupOf = (row: CountRow | undefined) => (row ? { slug: row.slug, title: row.title } : null)

function mixOf(rows: readonly CountRow[]): Record<Difficulty, number> {
  const mix = { EASY: 0, MEDIUM: 0, HARD: 0 }
  for (const { difficulty, questions } of rows) if (difficulty) mix[difficulty] += questions
  return mix
}

function membersOf(rows: readonly CountRow[]) {
  const members = new Map<string, { slug: string; title: string; questions: number }>()
  for (const { slug, title, questions } of rows) {
    members.set(slug, { slug, title, questions: (members.get(slug)?.questions ?? 0) + questions })
  }
  return [...members.values()]
}

/** An open question with its prompt. */
export type QuestionPreview = OpenCard & { prompt: string }

type PreviewRow = CardRow & { prompt: string }

/** The open questions of a topic with their prompts: its own, or the ones that a grouping topic names. */
export async function listPreviews(
  viewer: Viewer | Visitor,
  topic: { slug: string; previewSlugs: string[] },
): Promise<QuestionPreview[]> {
  const rows = await db.$queryRaw<PreviewRow[]>`
    SELECT ${CARD_COLUMNS}, r.prompt
    FROM "Question" q
    JOIN "Topic" t ON t.id = q."topicId"
    JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
    WHERE q."isPreview" AND q.status = 'PUBLISHED'
      AND (t.slug = ${topic.slug} OR q.slug = ANY (${topic.previewSlugs}::text[]))
    ORDER BY array_position(${topic.previewSlugs}::text[], q.slug), q.position
    LIMIT ${PREVIEWS_PER_TOPIC}`
  return rows.flatMap((row) => toPreview(viewer, row))
}

/** One open question to try at once: the easiest there is, first in the recommended order. */
export async function getFirstPreview(viewer: Viewer | Visitor): Promise<QuestionPreview | null> {
  const rows = await db.$queryRaw<PreviewRow[]>`
    SELECT ${CARD_COLUMNS}, r.prompt
    FROM "Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
    WHERE q."isPreview" AND q.status = 'PUBLISHED'
    ORDER BY q.difficulty, q.position
    LIMIT 1`
  return rows.flatMap((row) => toPreview(viewer, row))[0] ?? null
}

/** The addresses of all open questions, for the sitemap. */
export async function listPreviewSlugs(): Promise<string[]> {
  const rows = await db.question.findMany({
    where: { isPreview: true, status: 'PUBLISHED' },
    orderBy: { position: 'asc' },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

function toPreview(viewer: Viewer | Visitor, { prompt, ...row }: PreviewRow): QuestionPreview[] {
  const card = toCard(viewer, row)
  return card.locked ? [] : [{ ...card, prompt }]
}
