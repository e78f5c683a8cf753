import { setTimeout as pause } from 'node:timers/promises'
import { conflict, notFound } from '@/domain/core/errors'
import type { Db } from '@/infra/db'

/** The published question at a slug; refuses when there is none. For viewers who are signed in. */
export async function findPublished(
  tx: Db,
  slug: string,
): Promise<{ id: string; revisionId: string; title: string }> {
  const question = await tx.question.findFirst({
    where: { slug, status: 'PUBLISHED' },
    select: { id: true, title: true, publishedRevisionId: true },
  })
  if (!question?.publishedRevisionId) throw notFound('This question')
  return { id: question.id, title: question.title, revisionId: question.publishedRevisionId }
}

/** One import at a time, whatever process runs it. The number is this lock's name. */
const LOCK = 7_311_001

/** Polls, because a lock that is waited for runs into the connection's lock time-out. */
export async function takeTurn(tx: Db): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [row] = await tx.$queryRaw<
      { mine: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS mine`
    if (row?.mine) return
    await pause(200)
  }
  throw conflict('Another import has been running for a minute. Wait for it to end and start again.')
}

/** The recommended order: by topic, open questions first, then from easy to hard. */
export async function arrange(tx: Db): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Question" q SET position = placed.position
    FROM (
      SELECT q.id, row_number() OVER (ORDER BY t.position, q."isPreview" DESC, q.difficulty, q.slug)::int AS position
      FROM "Question" q JOIN "Topic" t ON t.id = q."topicId"
    ) placed
    WHERE q.id = placed.id AND q.position <> placed.position`
}
