import { withDatabase } from './with-database'

/** Keeps the development database running and prints its address, until Ctrl-C. */
export function database(): Promise<number> {
  return withDatabase(async (url) => {
    console.log(`DATABASE_URL=${url}`)
    const ended = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
        process.once(signal, () => resolve())
    })
    await ended
    return 0
  })
}
