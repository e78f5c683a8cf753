import { questionReader } from '../import-questions'
import type { RevisionContent } from '../schema'
import { readFiles } from './read-files'

/** What the file of a question says, when there is one that meets the bar. `file` is its path below `root`. */
export async function findFile(
  root: string,
  slug: string,
): Promise<{ file: string; content: RevisionContent } | null> {
  const files = await readFiles(root, 'questions', '.md')
  const found = files.find(({ file }) => file.endsWith(`/${slug}.md`))
  const question = found && questionReader()(found).question
  return question ? { file: found.file, content: question.content } : null
}
