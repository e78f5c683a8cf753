import * as z from 'zod'
import { asked, askedPlace, moment } from '@/domain/core/schema'
import { slug, storableText } from '@/domain/core/text'
import { QuestionType } from '@/generated/prisma/enums'
import { SEARCH_MAX } from './listing'

/** What the address of the curators' list asks for; a value that means nothing is left out. */
export const curatedFilterSchema = z.object({
  q: asked(storableText.transform((text) => text.trim().slice(0, SEARCH_MAX))),
  state: asked(z.enum(['draft', 'review', 'published', 'retired'])),
  topic: asked(slug),
  type: asked(z.enum(QuestionType)),
  faults: asked(z.literal('yes')),
  /** Sent to review at this moment: one import. */
  sent: asked(moment),
  sort: asked(z.enum(['changed', 'attempts'])),
  after: askedPlace,
})
export type CuratedFilter = z.output<typeof curatedFilterSchema>

/** The filter that a query string asks for. */
export const readCuratedFilter = (query: string): CuratedFilter =>
  curatedFilterSchema.parse(Object.fromEntries(new URLSearchParams(query)))
