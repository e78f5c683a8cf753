import * as z from 'zod'
import { storableText, uuid } from './text'

/** Text of at most so many bytes. `what` begins the sentence that refuses more: "An answer". */
export const textUpTo = (bytes: number, what: string) =>
  storableText.refine(
    (text) => new TextEncoder().encode(text).length <= bytes,
    `${what} holds at most ${bytes / 1000} kB of text. Shorten it; what you typed is kept on this device.`,
  )

/**
 * One autosave of a text with the limits given. `base` is the revision the text was edited from; `after` the key of
 * an earlier save still under way when this one left; `typedAt` the time of the last keystroke by the server's
 * clock, in ms.
 */
export const saveSchemaOf = (body: ReturnType<typeof textUpTo>) =>
  z.strictObject({
    key: uuid,
    base: z.int().min(0).max(2_000_000_000),
    after: uuid.nullable(),
    body,
    typedAt: z.int().min(0).max(8_640_000_000_000_000),
  })
export type SaveInput = z.output<ReturnType<typeof saveSchemaOf>>

/** Why a save is not stored; with the newer text where there is one. Times are ms since 1970 by the server. */
export type SaveRefusal =
  | { outcome: 'conflict'; rev: number; body: string; savedAt: number | null; now: number }
  | { outcome: 'mismatch' | 'closed' | 'not-found' | 'signed-out'; now: number }

/** A field of a form that may be left empty. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What the address of a list may ask for; what it says wrongly counts as not said. */
export const asked = <S extends z.ZodType>(schema: S) =>
  optional(schema).catch(undefined as z.output<S> | undefined)

/** A moment in an address, in a year that the database knows. */
export const moment = z.iso.datetime().refine((at) => at >= '2000')

/** The place after which a page of a list begins: core/place.ts. */
export const askedPlace = asked(z.string().max(300))
