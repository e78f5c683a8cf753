import 'server-only'

import pg from 'pg'

import { withDatabaseLock } from '@/infra/db-lock'

/** What the web process acts as: it cannot change what happened, whatever a request makes it do. */
export const APP_ROLE = 'segprep_app'

const LOCK = 7_343_002
const TRIES = 5

// Another database of the same server made or granted the role in the same moment.
const MEANWHILE = ['42710', '23505', 'XX000']
const NOT_ALLOWED = '42501'

/** Written once: read and added to, never changed, whoever asks. A cascade acts as the owner of its table. */
const HISTORY = ['Event', 'QuestionRevision', 'RubricRevision', 'ReviewRevision']

/**
 * Takes the owner's address of a migrated database, makes the role if it is missing and gives it exactly the rights
 * the app needs. Safe to run again, and by several at once. Gives the role's name, or null where the owner may not
 * make roles or the connection cannot take one: then the app connects as the owner.
 */
export async function grantAppRole(url: string, role = APP_ROLE): Promise<string | null> {
  try {
    await withDatabaseLock(url, LOCK, async (client) => {
      await makeRole(client, role)
      await grantRights(client, role)
    })
  } catch (error) {
    if (codeOf(error) === NOT_ALLOWED) return null
    throw error
  }
  return (await canActAs(url, role)) ? role : null
}

/** The startup option that makes a connection act as a role. */
export const actAs = (role: string): string => `-c role=${role}`

async function makeRole(client: pg.Client, role: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { rows } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      if (rows.length === 0) await client.query(`CREATE ROLE ${role} NOLOGIN`)
      if (!(await mayTake(client, role))) await client.query(`GRANT ${role} TO CURRENT_USER`)
      return
    } catch (error) {
      if (tries === TRIES || !MEANWHILE.includes(codeOf(error) ?? '')) throw error
    }
  }
}

/** Since PostgreSQL 16 who makes a role is a member of it, but may not act as it. */
async function mayTake(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(
    `SELECT pg_has_role($1, CASE WHEN current_setting('server_version_num')::int < 160000
       THEN 'MEMBER' ELSE 'SET' END) AS yes`,
    [role],
  )
  return rows[0]?.yes ?? false
}

/** All in one transaction, so that a running app never finds itself without a right. */
async function grantRights(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ schema: string }>('SELECT quote_ident(current_schema()) AS schema')
  const schema = rows[0]?.schema ?? 'public'
  const history = HISTORY.map((table) => pg.escapeIdentifier(table)).join(', ')
  await client.query(`BEGIN;
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    REVOKE ALL ON ${history}, "_prisma_migrations" FROM ${role};
    GRANT SELECT, INSERT ON ${history} TO ${role};
    GRANT SELECT ON "_prisma_migrations" TO ${role};
    COMMIT`)
}

/** Tried as the app will do it: something between here and the server may not pass the option on. */
async function canActAs(url: string, role: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    options: actAs(role),
    connectionTimeoutMillis: 5000,
    application_name: 'segprep preparation',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>('SELECT current_user AS name')
    return rows[0]?.name === role
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined
