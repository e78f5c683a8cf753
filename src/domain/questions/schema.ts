import * as z from 'zod'
import { saveSchemaOf, textUpTo } from '@/domain/core/schema'
import { slug, storableText } from '@/domain/core/text'
import { DRAFT_MAX_BYTES, GUIDES_MAX, ROLE_NAMES, TAGS, TITLE_MAX } from './words'
import { AnswerFormat, Difficulty, QuestionType } from '@/generated/prisma/enums'

const sentence = storableText.trim().min(1)

/** One part of a structured answer. What is filled in: answer.ts. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: slug, kind: z.literal('star'), label: sentence, help: sentence.optional() }),
  z.strictObject({
    id: slug,
    kind: z.literal('personas'),
    label: sentence,
    help: sentence.optional(),
    count: z.int().min(1).max(5),
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('table'),
    label: sentence,
    help: sentence.optional(),
    columns: z.array(sentence).min(2).max(8),
    rows: z.int().min(1).max(12),
  }),
  z.strictObject({ id: slug, kind: z.literal('text'), label: sentence, help: sentence.optional() }),
])
export const blocksSchema = z.array(blockSchema).min(1).max(8)
export type Block = z.output<typeof blockSchema>

export const keyPointSchema = z.strictObject({ id: slug, text: sentence.max(240) })
export type KeyPoint = z.output<typeof keyPointSchema>

export const moveSchema = z.strictObject({ minutes: z.int().min(1).max(60), name: sentence, text: sentence })
export type Move = z.output<typeof moveSchema>

export const followUpSchema = z.strictObject({ question: sentence, listenFor: sentence })
export type FollowUp = z.output<typeof followUpSchema>

export const criterionSchema = z.strictObject({
  id: slug,
  name: sentence.max(40),
  question: sentence.max(160),
  levels: z.tuple([sentence, sentence, sentence, sentence]),
})
export const criteriaSchema = z.array(criterionSchema).min(4).max(6)
export type Criterion = z.output<typeof criterionSchema>

/** Everything a revision says: what a content file holds and an editor writes. */
export const revisionContentSchema = z.strictObject({
  title: sentence.max(TITLE_MAX, `Shorten the title to ${TITLE_MAX} characters.`),
  difficulty: z.enum(Difficulty),
  type: z.enum(QuestionType),
  format: z.enum(AnswerFormat),
  minutes: z.int().min(5).max(120),
  tags: z.array(slug).min(TAGS.min, 'Give at least two tags.').max(TAGS.max),
  roles: z.array(z.enum(ROLE_NAMES)).min(1, 'Name at least one role.'),
  guides: z.array(slug).min(1, 'Link at least one guide.').max(GUIDES_MAX),
  words: z.tuple([z.int().min(20), z.int().max(2000)]).nullable(),
  prompt: sentence,
  data: sentence.nullable(),
  blocks: blocksSchema.nullable(),
  hints: z.array(sentence).min(2, 'Write two to four hints.').max(4, 'Write two to four hints.'),
  tests: sentence,
  strategy: z.array(moveSchema).min(2, 'A strategy has at least two moves.'),
  followUps: z
    .array(followUpSchema)
    .min(3, 'Write three to five follow-ups.')
    .max(5, 'Write three to five follow-ups.'),
  mistakes: z.array(sentence).min(2, 'Name at least two common mistakes.'),
  keyPoints: z
    .array(keyPointSchema)
    .min(5, 'Write five to eight key points.')
    .max(8, 'Write five to eight key points.'),
  passing: sentence,
  strong: sentence,
  outstanding: sentence,
  traps: z.array(sentence),
})
export type RevisionContent = z.output<typeof revisionContentSchema>

export const draftText = textUpTo(DRAFT_MAX_BYTES, 'A question')

/** One autosave of a working copy. */
export const saveDraftSchema = saveSchemaOf(draftText)
