import { Prisma } from '@/generated/prisma/client'

/** PostgreSQL takes marks beyond ASCII for letters in some locales: “customers” would then be a word of its own. */
const IN_PRINT = '‘’“”„«»–—…'
const ON_A_KEYBOARD = `''"""""   `

const typed = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`translate(${text}, ${IN_PRINT}, ${ON_A_KEYBOARD})`

/** The words of a text (an SQL expression), as a search finds them. */
export const searchWords = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_tsvector('english', ${typed(text)})`

/** What a person asked for: words, "a phrase", or, -not. */
export const searchQuery = (query: string): Prisma.Sql =>
  Prisma.sql`websearch_to_tsquery('english', ${typed(Prisma.sql`${query}`)})`
