import type { QuestionRevision } from '@/generated/prisma/client'
import { blocksSchema, followUpSchema, keyPointSchema, moveSchema, type RevisionContent } from './schema'
import { readCopy, type WorkingCopy } from './working-copy'

/** The columns of a revision that a working copy is made from. */
export const COPIED = {
  title: true,
  difficulty: true,
  type: true,
  format: true,
  minutes: true,
  tags: true,
  roles: true,
  guides: true,
  wordsMin: true,
  wordsMax: true,
  prompt: true,
  data: true,
  blocks: true,
  hints: true,
  tests: true,
  strategy: true,
  followUps: true,
  mistakes: true,
  keyPoints: true,
  passing: true,
  strong: true,
  outstanding: true,
  traps: true,
} as const

/** A revision as the editor's form. */
export function copyOfRevision(revision: Pick<QuestionRevision, keyof typeof COPIED>): WorkingCopy {
  const { minutes, wordsMin, wordsMax, blocks, strategy, followUps, keyPoints, ...same } = revision
  return readCopy(
    JSON.stringify({
      ...same,
      minutes: String(minutes),
      wordsMin: wordsMin?.toString() ?? '',
      wordsMax: wordsMax?.toString() ?? '',
      blocks: blocksOf(blocks),
      strategy: moveSchema
        .array()
        .parse(strategy)
        .map((move) => ({ ...move, minutes: String(move.minutes) })),
      followUps: followUpSchema.array().parse(followUps),
      keyPoints: keyPointSchema.array().parse(keyPoints),
    }),
  )
}

/** The same of content that is in no revision yet. */
export const copyOfContent = ({ words, ...content }: RevisionContent): WorkingCopy =>
  copyOfRevision({ ...content, wordsMin: words?.[0] ?? null, wordsMax: words?.[1] ?? null })

const blocksOf = (blocks: unknown) =>
  blocks === null
    ? []
    : blocksSchema.parse(blocks).map((block) => ({
        ...block,
        ...('count' in block && { count: String(block.count) }),
        ...('rows' in block && { rows: String(block.rows) }),
      }))
