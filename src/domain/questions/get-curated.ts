import { authorize } from '@/domain/core/errors'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { checkDraft } from './check-draft'
import { COPIED, copyOfRevision } from './copy-of-revision'
import { canCurate } from './policy'
import { readCopy, writeCopy } from './working-copy'

/**
 * A question as curators see it, by slug or id: where it stands, its working copy or else its revision in force. Null
 * when there is none. For administrators.
 */
export async function getCurated(viewer: Viewer, name: string) {
  authorize(canCurate(viewer))
  const question = await db.question.findUnique({
    where: uuid.safeParse(name).success ? { id: name } : { slug: name },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      isPreview: true,
      practicedCount: true,
      topic: { select: { slug: true, title: true } },
      publishedRevision: { select: { number: true, createdAt: true, ...COPIED } },
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, ...COPIED } },
      draft: {
        select: {
          status: true,
          content: true,
          rev: true,
          savedAt: true,
          authorId: true,
          remark: true,
          submittedAt: true,
          revision: { select: { number: true, note: true, authorId: true } },
        },
      },
      _count: { select: { reports: { where: { status: 'OPEN' } } } },
    },
  })
  if (!question) return null
  const { draft, publishedRevision, revisions, _count, ...rest } = question
  const newest = publishedRevision ?? revisions[0]
  const text = draft?.content ?? writeCopy(newest ? copyOfRevision(newest) : readCopy(''))
  const author = draft && (await nameOf(draft.revision?.authorId ?? draft.authorId))
  return {
    ...rest,
    text,
    draft,
    author,
    faults: checkDraft(readCopy(text)).faults,
    published: publishedRevision && {
      number: publishedRevision.number,
      createdAt: publishedRevision.createdAt,
    },
    newest: revisions[0]?.number ?? 0,
    reports: _count.reports,
  }
}
export type Curated = NonNullable<Awaited<ReturnType<typeof getCurated>>>

const nameOf = async (id: string): Promise<string> =>
  (await db.person.findUnique({ where: { id }, select: { name: true } }))?.name ?? 'A person who has left'
