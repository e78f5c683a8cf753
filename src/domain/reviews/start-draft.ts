import type * as z from 'zod'
import { notFound } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { startDraft as openDraft } from '@/domain/practice/start-draft'
import { db } from '@/infra/db'
import type { draftSchema } from './schema'

/** Starts a better draft of a reviewed answer from its text; gives the session's id. Refuses one without a review. */
export async function startDraft(
  viewer: Viewer,
  input: z.output<typeof draftSchema>,
  now: Date,
): Promise<string> {
  const submission = await db.submission.findFirst({
    where: { id: input.submission, candidateId: viewer.id, status: 'REVIEWED' },
    select: { attemptId: true },
  })
  if (!submission) throw notFound('This reviewed answer')
  return openDraft(viewer, { attempt: submission.attemptId, key: input.key }, now)
}
