import * as z from 'zod'
import { asked, askedPlace, saveSchemaOf, textUpTo } from '@/domain/core/schema'
import { slug, storableText, uuid } from '@/domain/core/text'
import { QuestionType, ReviewRating } from '@/generated/prisma/enums'
import {
  COMMENT_MAX,
  COMMENTS_MAX,
  MESSAGE_MAX,
  OVERALL_MAX,
  RATING_NOTE_MAX,
  REVIEW_MAX_BYTES,
  SNIPPET_MAX,
  WHY_MAX,
  WISH_MAX,
} from './words'

const upTo = (max: number, what: string) =>
  storableText.max(max, `Shorten ${what} to ${max.toLocaleString('en-GB')} characters.`)
const written = (max: number, what: string, empty: string) => upTo(max, what).trim().min(1, empty)

export const handInSchema = z.strictObject({
  attempt: uuid,
  wish: upTo(WISH_MAX, 'what you ask').default(''),
})
export const submissionSchema = z.strictObject({ submission: uuid })
export const draftSchema = z.strictObject({ submission: uuid, key: uuid })

export const queueFilterSchema = z.object({
  topic: asked(slug),
  type: asked(z.enum(QuestionType)),
  after: askedPlace,
})
export type QueueFilter = z.output<typeof queueFilterSchema>

export const waitingFilterSchema = z.object({ after: askedPlace })
export type WaitingFilter = z.output<typeof waitingFilterSchema>

/** One autosave of a review's draft. */
export const saveReviewSchema = saveSchemaOf(textUpTo(REVIEW_MAX_BYTES, 'A review'))

const anchorSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  quote: storableText.min(1),
  prefix: storableText.max(100),
  suffix: storableText.max(100),
})

/** A review that may be published; rules.ts has checked against its rubric what it must hold. */
export const reviewSchema = z.strictObject({
  levels: z.record(
    slug,
    z.strictObject({ level: z.int().min(0).max(3), why: written(WHY_MAX, 'the reason', 'Say why.') }),
  ),
  points: z.array(slug).max(8),
  comments: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        anchor: anchorSchema,
        body: written(COMMENT_MAX, 'the comment', 'Write the comment, or delete it.'),
      }),
    )
    .max(COMMENTS_MAX, `A review holds at most ${COMMENTS_MAX} comments.`),
  overall: written(OVERALL_MAX, 'the feedback', 'Write the overall feedback.'),
  next: written(OVERALL_MAX, 'what to do next', 'Say what to do next.'),
})

/** The two texts that a candidate takes away, where they are only shown. */
export const takeawaySchema = reviewSchema.pick({ overall: true, next: true })

export const messageSchema = z.strictObject({
  review: uuid,
  key: uuid,
  body: written(MESSAGE_MAX, 'the message', 'Write a message first.'),
})
export const ratingSchema = z.strictObject({
  review: uuid,
  rating: z.enum(ReviewRating, 'Choose one of the four.'),
  isFair: z.enum(['yes', 'no']).optional(),
  note: upTo(RATING_NOTE_MAX, 'the note').default(''),
})

export const snippetSchema = z.strictObject({
  name: written(60, 'the name', 'Give the snippet a name.'),
  body: written(SNIPPET_MAX, 'the snippet', 'Write the snippet first.'),
})
export const snippetIdSchema = z.strictObject({ id: uuid })
