import * as z from 'zod'
import type { QuestionRevision } from '@/generated/prisma/client'
import { ROLE_NAMES } from './words'
import { blocksSchema, followUpSchema, keyPointSchema, moveSchema, type RevisionContent } from './schema'

/** What a revision says, from its row: the other way round of revisionColumns. */
export const contentOfRevision = (row: QuestionRevision): RevisionContent => ({
  title: row.title,
  difficulty: row.difficulty,
  type: row.type,
  format: row.format,
  minutes: row.minutes,
  tags: row.tags,
  roles: z.array(z.enum(ROLE_NAMES)).parse(row.roles),
  guides: row.guides,
  words: row.wordsMin !== null && row.wordsMax !== null ? [row.wordsMin, row.wordsMax] : null,
  prompt: row.prompt,
  data: row.data,
  blocks: blocksSchema.nullable().parse(row.blocks),
  hints: row.hints,
  tests: row.tests,
  strategy: z.array(moveSchema).parse(row.strategy),
  followUps: z.array(followUpSchema).parse(row.followUps),
  mistakes: row.mistakes,
  keyPoints: z.array(keyPointSchema).parse(row.keyPoints),
  passing: row.passing,
  strong: row.strong,
  outstanding: row.outstanding,
  traps: row.traps,
})
