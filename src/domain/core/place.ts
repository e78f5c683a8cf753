import type * as z from 'zod'

/** The place after a row of a list, as an address carries it: the values that its order goes by. */
export const encodePlace = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a place when they are of the form given; undefined when the address names none that can be read. */
export function readPlace<S extends z.ZodType>(schema: S, code: string | undefined): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(code ?? '', 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** One page of the rows found, of which there is one more than it holds when it is not the last; then with `last`. */
export function cutPage<Row>(found: readonly Row[], size: number): { rows: Row[]; last?: Row } {
  const rows = found.slice(0, size)
  return { rows, last: found.length > size ? rows.at(-1) : undefined }
}
