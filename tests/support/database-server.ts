import pg from 'pg'

/** Takes a server's address and one statement that must run outside any transaction, such as CREATE DATABASE. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
