import { uuidv7 } from 'uuidv7'
import type { Viewer } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { sortOut, type BulkOutcome } from './bulk/rows'
import { contentHash } from './content/hash'
import { contentOfRevision } from './content-of-revision'
import { insertRevisions } from './insert-rows'
import { publishRevisions } from './publish-revision'
import type { RevisionContent } from './schema'

/** What questions are found and sorted by. No word that a candidate answers to. */
export type Facts = Pick<RevisionContent, 'tags' | 'guides' | 'difficulty'>

/**
 * Gives published questions new facts: each gets a revision with the note, all published at once. No second person is
 * asked, because the words that were reviewed stay. Content files no longer speak for these questions. The caller
 * holds their rows.
 * @param change the new facts, or why this question is left out
 */
export async function revisePublished(
  tx: Db,
  viewer: Viewer,
  ids: readonly string[],
  change: (facts: Facts) => Partial<Facts> | string,
  note: string,
  now: Date,
): Promise<BulkOutcome> {
  const [rows, numbers] = await Promise.all([
    tx.questionRevision.findMany({
      where: { publishedAs: { id: { in: [...ids] } } },
      orderBy: { title: 'asc' },
      include: { question: { select: { slug: true } } },
    }),
    tx.questionRevision.groupBy({
      by: ['questionId'],
      where: { questionId: { in: [...ids] } },
      _max: { number: true },
    }),
  ])
  const last = new Map(numbers.map(({ questionId, _max }) => [questionId, _max.number ?? 0]))
  const changes = rows.map(({ question, ...row }) => ({
    ...{ slug: question.slug, title: row.title, row },
    facts: change(row),
  }))
  const { reached, left } = sortOut(changes, ({ facts }) => (typeof facts === 'string' ? facts : undefined))
  const revisions = reached.flatMap(({ row, facts }) => {
    if (typeof facts === 'string') return []
    const content = { ...contentOfRevision(row), ...facts }
    return {
      ...{ id: uuidv7(), questionId: row.questionId, number: (last.get(row.questionId) ?? 0) + 1 },
      ...{ note, authorId: viewer.id, contentHash: contentHash(content), createdAt: now, content },
    }
  })
  await insertRevisions(tx, revisions)
  await tx.question.updateMany({
    where: { id: { in: revisions.map(({ questionId }) => questionId) } },
    data: { sourceHash: null, changedAt: now },
  })
  const published = revisions.map(({ id }) => id)
  await publishRevisions(tx, viewer, published, now, note)
  return { changed: published.length, left }
}
