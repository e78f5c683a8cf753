import * as z from 'zod'
import { encodePlace, readPlace } from '@/domain/core/place'
import { slug, storableText, uuid } from '@/domain/core/text'
import type { AnswerFormat, Difficulty, QuestionType } from '@/generated/prisma/enums'
import { listAddress } from '@/lib/list-address'
import { DIFFICULTY_WORD, FORMAT_WORD, ROLE_NAMES, TYPE_WORD } from './words'

/** What the address of the list asks for: words in the URL, codes here. */
export type Listing = {
  q?: string
  topic?: string
  difficulty?: Difficulty
  type?: QuestionType
  format?: AnswerFormat
  tag?: string
  role?: (typeof ROLE_NAMES)[number]
  mine?: MyStatus
  bookmarked?: boolean
  /** Shown elsewhere on the page. Not from the address. */
  except?: readonly string[]
  sort: Sort
  page: Page
}

export const SORTS = ['recommended', 'practised', 'newest', 'difficulty'] as const
export type Sort = (typeof SORTS)[number]

export const MY_STATUSES = ['to-do', 'tried', 'given-up'] as const
export type MyStatus = (typeof MY_STATUSES)[number]

/** The place between two pages: the sort key and the id of the row next to it. */
export type Cursor = { key: string | number; id: string }
export type Page = { kind: 'first' } | { kind: 'after' | 'before'; cursor: Cursor } | { kind: 'unknown' }

export const SEARCH_MAX = 200

/** A word as it stands in an address. */
export const urlWord = (word: string): string => word.toLowerCase().replaceAll(' ', '-')

/** Takes words as people read them; gives a schema for their form in a URL. */
function wordsInUrl<Code extends string>(entries: readonly (readonly [Code, string])[]) {
  const codes = new Map(entries.map(([code, word]) => [urlWord(word), code]))
  return z
    .string()
    .transform((word) => codes.get(urlWord(word)))
    .refine((code) => code !== undefined)
}
const entriesOf = <Code extends string>(words: Record<Code, string>) =>
  Object.entries(words) as [Code, string][]

const FIELDS = {
  q: storableText.transform((text) => text.trim().slice(0, SEARCH_MAX).trim()),
  topic: slug,
  difficulty: wordsInUrl(entriesOf(DIFFICULTY_WORD)),
  type: wordsInUrl(entriesOf(TYPE_WORD)),
  format: wordsInUrl(entriesOf(FORMAT_WORD)),
  tag: slug,
  role: wordsInUrl(ROLE_NAMES.map((role) => [role, role] as const)),
  mine: z.enum(MY_STATUSES),
  bookmarked: z.literal('yes').transform(() => true),
  sort: z.enum(SORTS),
} as const

export type Query = Record<string, string | string[] | undefined>

/**
 * Reads the list's address. A value that means nothing is left out and named in `notices`;
 * of a repeated key the first counts; unknown keys are ignored.
 */
export function parseListing(query: Query): { listing: Listing; notices: string[] } {
  const notices: string[] = []
  const found: Partial<Record<keyof typeof FIELDS, unknown>> = {}
  for (const [name, schema] of Object.entries(FIELDS) as [keyof typeof FIELDS, z.ZodType][]) {
    const [first, ...more] = [query[name] ?? []].flat()
    if (!first) continue
    if (more.length > 0)
      notices.push(`“${NAMES[name]}” was given ${more.length + 1} times; the first counts.`)
    const parsed = schema.safeParse(first)
    if (parsed.success) found[name] = parsed.data
    else notices.push(`The ${NAMES[name]} in this address is not known, so it was left out.`)
  }
  const { sort = 'recommended', q, ...filters } = found as Partial<Omit<Listing, 'page'>>
  return { listing: { ...filters, q: q || undefined, sort, page: pageOf(query) }, notices }
}

const NAMES: Record<keyof typeof FIELDS, string> = {
  q: 'search',
  topic: 'topic',
  difficulty: 'difficulty',
  type: 'type',
  format: 'format',
  tag: 'tag',
  role: 'role',
  mine: 'status',
  bookmarked: 'bookmark filter',
  sort: 'order',
}

const cursorSchema = z.tuple([z.union([z.string().max(40), z.number()]), uuid])

/** The page that an address asks for, by the place next to it; 'unknown' for a place that cannot be read. */
export function pageOf({ after, before }: Query): Page {
  const [kind, code] = after ? (['after', after] as const) : (['before', before] as const)
  if (!code) return { kind: 'first' }
  const place = readPlace(cursorSchema, [code].flat()[0]?.slice(0, 300))
  return place ? { kind, cursor: { key: place[0], id: place[1] } } : { kind: 'unknown' }
}

/** The place next to a row, as pageOf reads it. */
export const encodeCursor = ({ key, id }: Cursor): string => encodePlace([key, id])

/** The address of the list with other choices; a change of filter starts at the first page. */
export function listingHref(
  listing: Partial<Omit<Listing, 'page'>>,
  page: { after?: string; before?: string } = {},
): string {
  const { q, topic, difficulty, type, format, tag, role, mine, bookmarked, sort } = listing
  return listAddress('/questions', {
    q,
    topic,
    difficulty: difficulty && urlWord(DIFFICULTY_WORD[difficulty]),
    type: type && urlWord(TYPE_WORD[type]),
    format: format && urlWord(FORMAT_WORD[format]),
    tag,
    role: role && urlWord(role),
    mine,
    bookmarked: bookmarked ? 'yes' : undefined,
    sort: sort === 'recommended' ? undefined : sort,
    ...page,
  })
}
