import { pool } from '@/infra/db'

/** Empties every table of this test file's database. */
export async function resetDb(): Promise<void> {
  const { rows } = await pool.query<{ names: string | null }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS names FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await pool.query(`TRUNCATE ${rows[0]?.names ?? ''} CASCADE`)
}
