import 'server-only'

import pg from 'pg'

/**
 * Takes a database's address, the number of a lock and work to do while holding it; processes at once take turns.
 * The lock is the connection's, so it is free again when its process dies.
 */
export async function withDatabaseLock<T>(
  url: string,
  lock: number,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'segprep preparation',
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}
