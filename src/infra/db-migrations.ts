import 'server-only'

import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type pg from 'pg'

import { withDatabaseLock } from '@/infra/db-lock'

/** The database cannot be brought to this version of the code; the message says what to do. */
export class MigrationFault extends Error {
  override name = 'MigrationFault'
}

type Migration = { name: string; sql: string; checksum: string }

const LOCK = 7_343_001
export const MIGRATIONS = path.resolve('prisma/migrations')

// Prisma's own table, so that `prisma migrate` reads and continues the same history.
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/**
 * Takes a database address and brings it to the newest migration; gives the names applied now. Callers at once
 * wait for each other. Refuses a history that was edited, is newer than the code, or was left half-done elsewhere.
 *
 * Each migration is one transaction together with its row of the history: a kill leaves all of it or nothing.
 * (Prisma's engine would split a script at every semicolon, function bodies included.)
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const wanted = await migrationsIn(folder)
  return withDatabaseLock(url, LOCK, async (client) => {
    await client.query(HISTORY)
    const pending = await pendingOf(client, wanted)
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  })
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

async function pendingOf(client: pg.Client, wanted: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  for (const row of rows) {
    const known = wanted.find((migration) => migration.name === row.migration_name)
    if (!known) {
      throw new MigrationFault(
        `The database is newer than this code (it knows ${row.migration_name}); start the newer version of SegPrep.`,
      )
    }
    if (!row.finished_at) {
      throw new MigrationFault(
        `The migration ${row.migration_name} was left unfinished by another tool; settle it with \`prisma migrate resolve\`.`,
      )
    }
    if (known.checksum !== row.checksum) {
      throw new MigrationFault(
        `The migration ${row.migration_name} was edited after this database applied it; restore its file and add a new migration instead.`,
      )
    }
  }
  const done = new Set(rows.map((row) => row.migration_name))
  return wanted.filter((migration) => !done.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
