import * as z from 'zod'
import { revisionContentSchema } from '../schema'
import { DEFAULT_MINUTES, DIFFICULTY_WORD, FORMAT_WORD, TYPE_WORD } from '../words'

/** Takes {CODE: 'Word'}; gives a schema that accepts the words and gives the codes. */
function wordFor<Code extends string>(words: Record<Code, string>) {
  const entries = Object.entries(words) as [Code, string][]
  const codes = new Map(entries.map(([code, word]) => [word, code]))
  return z.enum(entries.map(([, word]) => word)).transform((word) => codes.get(word) as Code)
}

const formatWords = Object.fromEntries(
  Object.entries(FORMAT_WORD).map(([code, word]) => [code, word.toLowerCase()]),
) as Record<keyof typeof FORMAT_WORD, string>

const { title, minutes, tags, roles, guides, words, blocks, keyPoints } = revisionContentSchema.shape

/** The front matter of a question's file, as content/README.md describes it. */
export const questionMatterSchema = z
  .strictObject({
    title,
    difficulty: wordFor(DIFFICULTY_WORD),
    type: wordFor(TYPE_WORD),
    format: wordFor(formatWords),
    minutes: minutes.optional(),
    preview: z.boolean().default(false),
    words: words.unwrap().optional(),
    tags,
    roles,
    guides,
    keyPoints,
    blocks: blocks.unwrap().optional(),
  })
  .transform((matter) => ({
    ...matter,
    minutes: matter.minutes ?? DEFAULT_MINUTES[matter.difficulty],
    words: matter.words ?? null,
    blocks: matter.blocks ?? null,
  }))

export const typeWord = wordFor(TYPE_WORD)
