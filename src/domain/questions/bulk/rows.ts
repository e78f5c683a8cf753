import type { Viewer } from '@/domain/core/viewer'
import type { QuestionStatus } from '@/generated/prisma/enums'
import type { Db } from '@/infra/db'

/** A question that a change of many is about. */
export type BulkRow = {
  id: string
  slug: string
  title: string
  status: QuestionStatus
  isPreview: boolean
  topicId: string
  publishedRevisionId: string | null
  draft: {
    status: 'EDITING' | 'IN_REVIEW'
    authorId: string
    revisionId: string | null
    revision: { number: number; authorId: string | null } | null
  } | null
}

/** What a change of many takes with it: who does it, with which words, and when. */
export type BulkTurn = { viewer: Viewer; note: string; now: Date }

/** A question that a change of many did not reach, and why. */
export type LeftOut = { slug: string; title: string; reason: string }
export type BulkOutcome = { changed: number; left: LeftOut[] }

/** Locks the questions in one order, so that their steps come one after the other; gives those that are there. */
export async function lockRows(tx: Db, slugs: readonly string[]): Promise<BulkRow[]> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Question" WHERE slug = ANY (${slugs}) ORDER BY id FOR UPDATE`
  return tx.question.findMany({
    where: { slug: { in: [...slugs] } },
    orderBy: { title: 'asc' },
    select: {
      ...{ id: true, slug: true, title: true, status: true, isPreview: true, topicId: true },
      publishedRevisionId: true,
      draft: {
        select: {
          ...{ status: true, authorId: true, revisionId: true },
          revision: { select: { number: true, authorId: true } },
        },
      },
    },
  })
}

/** Parts the questions that a change reaches from those that it leaves out. */
export function sortOut<T extends Pick<BulkRow, 'slug' | 'title'>>(
  rows: readonly T[],
  objection: (row: T) => string | undefined,
): { reached: T[]; left: LeftOut[] } {
  const reached: T[] = []
  const left: LeftOut[] = []
  for (const row of rows) {
    const reason = objection(row)
    if (reason === undefined) reached.push(row)
    else left.push({ slug: row.slug, title: row.title, reason })
  }
  return { reached, left }
}
