import { Prisma } from '@/generated/prisma/client'

const LETTER = /[\p{L}\p{N}]/u
/** Three letters in a row, or one or two at a known end of a word: what an index of trigrams can look up. */
const TRIGRAM = /[a-zA-Z0-9]{3}|[a-zA-Z0-9]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][a-zA-Z0-9]/u
const OTHER_LETTER = /(?![a-zA-Z0-9])[\p{L}\p{N}]/u

/**
 * SQL for “this column has this text in it”, upper or lower case, in words that an index of trigrams answers. One or
 * two letters are looked for at the beginnings of words only, because such an index finds them nowhere else. Whether
 * it knows letters outside ASCII is up to the database's locale, so text of those alone is read for, row by row. Text
 * without any letter fits nothing.
 */
export function contains(column: Prisma.Sql, text: string): Prisma.Sql {
  if (!LETTER.test(text)) return Prisma.sql`false`
  const part = text.replace(/[\\%_]/g, '\\$&')
  if (TRIGRAM.test(text)) return Prisma.sql`${column} ILIKE ${`%${part}%`}`
  if (OTHER_LETTER.test(text)) return Prisma.sql`strpos(lower(${column}), lower(${text})) > 0`
  const starts = ['', '% ', '%(', '%-'].map((before) => Prisma.sql`${column} ILIKE ${`${before}${part}%`}`)
  return Prisma.sql`(${Prisma.join(starts, ' OR ')})`
}
