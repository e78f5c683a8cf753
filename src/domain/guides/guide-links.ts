import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { canCurate } from '@/domain/questions/policy'
import type { Difficulty, QuestionType } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { readLibrary } from './library'
import { listGuides } from './queries'
import { LINKS_MAX } from './words'

export type GuideLinks = {
  guides: { slug: string; title: string; questions: number }[]
  /** Guides that published questions link to and that do not exist. */
  missing: { slug: string; questions: number }[]
}

/** Every guide with how many published questions link to it, and links that lead nowhere. One statement. */
export async function listGuideLinks(viewer: Viewer, root?: string): Promise<GuideLinks> {
  authorize(canCurate(viewer))
  const [guides, counts] = await Promise.all([
    listGuides(root),
    db.$queryRaw<{ slug: string; questions: number }[]>`
      SELECT guide AS slug, count(*)::int AS questions
      FROM "Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
      CROSS JOIN LATERAL unnest(r.guides) AS guide
      WHERE q.status = 'PUBLISHED' GROUP BY guide ORDER BY guide`,
  ])
  const known = new Set(guides.map(({ slug }) => slug))
  const countOf = new Map(counts.map(({ slug, questions }) => [slug, questions]))
  return {
    guides: guides.map(({ slug, title }) => ({ slug, title, questions: countOf.get(slug) ?? 0 })),
    missing: counts.filter(({ slug }) => !known.has(slug)),
  }
}

export type LinkRow = {
  slug: string
  title: string
  topic: string
  difficulty: Difficulty
  type: QuestionType
  /** The guide names it among its own. */
  isNamed: boolean
}

export type LinksOfGuide = {
  /** Null for a guide that does not exist and is linked to all the same. */
  title: string | null
  linked: LinkRow[]
  /** Published questions of its topics without the link. Its topics are those of the questions it names or has. */
  unlinked: LinkRow[]
}

/** The questions of a guide and those of its topics that lack the link; null when there is neither. Two statements. */
export async function getGuideLinks(
  viewer: Viewer,
  guide: string,
  root?: string,
): Promise<LinksOfGuide | null> {
  authorize(canCurate(viewer))
  const { guides } = await readLibrary(root)
  const page = guides.find((one) => one.page?.slug === guide)?.page
  const named = page?.questions ?? []
  const [linked, unlinked] = await Promise.all([
    db.$queryRaw<LinkRow[]>`
      SELECT q.slug, q.title, t.title AS topic, q.difficulty, q.type, q.slug = ANY (${named}) AS "isNamed"
      FROM "Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId" JOIN "Topic" t ON t.id = q."topicId"
      WHERE q.status = 'PUBLISHED' AND ${guide} = ANY (r.guides)
      ORDER BY q.position, q.id LIMIT ${LINKS_MAX}`,
    db.$queryRaw<LinkRow[]>`
      WITH here AS (
        SELECT DISTINCT q."topicId" FROM "Question" q JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
        WHERE q.status = 'PUBLISHED' AND (${guide} = ANY (r.guides) OR q.slug = ANY (${named}))
      )
      SELECT q.slug, q.title, t.title AS topic, q.difficulty, q.type, q.slug = ANY (${named}) AS "isNamed"
      FROM "Question" q JOIN here USING ("topicId") JOIN "QuestionRevision" r ON r.id = q."publishedRevisionId"
      JOIN "Topic" t ON t.id = q."topicId"
      WHERE q.status = 'PUBLISHED' AND NOT ${guide} = ANY (r.guides)
      ORDER BY "isNamed" DESC, q.position, q.id LIMIT ${LINKS_MAX}`,
  ])
  if (!page && linked.length === 0) return null
  return { title: page?.title ?? null, linked, unlinked: page ? unlinked : [] }
}
