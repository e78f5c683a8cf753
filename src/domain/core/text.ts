import * as z from 'zod'

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export const storableText = z
  .string()
  .refine(
    (text) => !text.includes('\0') && !LONE_SURROGATE.test(text),
    'Remove the characters that cannot be stored.',
  )

/** The id of a row. */
export const uuid = z.uuid('That id is not valid.')

/** A slug as it appears in addresses. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'That address is not valid.')
