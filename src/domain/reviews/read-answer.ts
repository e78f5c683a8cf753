import { answerAsMarkdown, answerText } from '@/domain/practice/answer'
import { countWords } from '@/domain/practice/rules'
import { blocksSchema, type Block } from '@/domain/questions/schema'

type Stored = { body: string; lateBody: string | null; revision: { blocks: unknown; format: string } }

/** A submitted answer as the two sides of a review read it, whatever its format: Markdown. */
export function readAnswer({ body, lateBody, revision }: Stored) {
  const blocks = blocksSchema.nullable().parse(revision.blocks)
  return {
    markdown: answerAsMarkdown(body, blocks),
    late: lateBody === null ? null : answerAsMarkdown(lateBody, blocks),
    words: countWords(answerText(body, blocks as Block[] | null)),
  }
}
