import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { compareCopies, type FieldChange } from './compare-revisions'
import { findFile } from './content/find-file'
import { copyOfContent } from './copy-of-revision'
import { contentOf } from './exchange/entry'
import { findEntries } from './export-questions'
import { canCurate } from './policy'

/**
 * What differs between a question's file and the app, field by field, word by word: the file's words first. Null when
 * there is no such question or no file that can be read. Refuses who is no administrator.
 */
export async function compareContentFile(
  viewer: Viewer,
  root: string,
  slug: string,
): Promise<{ file: string; changes: FieldChange[] } | null> {
  authorize(canCurate(viewer))
  const [found, [entry]] = await Promise.all([findFile(root, slug), findEntries([slug])])
  if (!found || !entry) return null
  const changes = compareCopies(copyOfContent(found.content), copyOfContent(contentOf(entry)))
  return { file: found.file, changes }
}
