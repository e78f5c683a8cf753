import { notFound } from '@/domain/core/errors'
import type { Db } from '@/infra/db'

/** The published question at a slug; refuses when there is none. For viewers who are signed in. */
export async function findPublished(tx: Db, slug: string): Promise<{ id: string; revisionId: string }> {
  const question = await tx.question.findFirst({
    where: { slug, status: 'PUBLISHED' },
    select: { id: true, publishedRevisionId: true },
  })
  if (!question?.publishedRevisionId) throw notFound('This question')
  return { id: question.id, revisionId: question.publishedRevisionId }
}
