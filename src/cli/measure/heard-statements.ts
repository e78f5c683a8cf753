import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** Runs work and gives what it asked of the database meanwhile, besides its result. */
export async function hear<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }> {
  const original = pg.Client.prototype.query
  const statements: Statement[] = []
  pg.Client.prototype.query = function heard(this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args as [string | Statement, unknown[]?]
    statements.push(
      typeof asked === 'string'
        ? { text: asked, values: values ?? [] }
        : { text: asked.text, values: asked.values ?? values ?? [] },
    )
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    return { result: await work(), statements }
  } finally {
    pg.Client.prototype.query = original
  }
}
