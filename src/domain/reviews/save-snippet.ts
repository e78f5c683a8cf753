import type * as z from 'zod'
import { conflict } from '@/domain/core/errors'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canReview } from './policy'
import type { snippetSchema } from './schema'
import { SNIPPETS_MAX } from './words'

/** Keeps a sentence to use again; one of the same name is replaced. Refuses more than a hundred. For mentors. */
export async function saveSnippet(
  viewer: Viewer,
  { name, body }: z.output<typeof snippetSchema>,
  now: Date,
): Promise<void> {
  await admit(viewer, canReview(viewer), 'keep a snippet', viewer.id, now)
  const others = await db.snippet.count({ where: { mentorId: viewer.id, name: { not: name } } })
  if (others >= SNIPPETS_MAX) throw conflict(`You keep ${SNIPPETS_MAX} snippets. Delete one first.`)
  await db.snippet.upsert({
    where: { mentorId_name: { mentorId: viewer.id, name } },
    create: { mentorId: viewer.id, name, body, createdAt: now },
    update: { body },
  })
}
