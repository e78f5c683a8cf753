import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'

/** Drops one of the viewer's snippets; nothing happens when it is gone already. */
export async function deleteSnippet(viewer: Viewer, { id }: { id: string }): Promise<void> {
  await db.snippet.deleteMany({ where: { mentorId: viewer.id, id } })
}
