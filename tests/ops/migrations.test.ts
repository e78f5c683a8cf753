import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'

import { migrate, MIGRATIONS } from '@/infra/db-migrations'

import { dataFolder, query } from '../support/database-folder'
import { onServer } from '../support/database-server'

async function emptyDatabase(): Promise<string> {
  const name = `segprep_migrations_${randomBytes(6).toString('hex')}`
  const server = inject('databaseServer')
  await onServer(server, `CREATE DATABASE ${name}`)
  onTestFinished(() => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`))
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function copyOfMigrations(): Promise<string> {
  const folder = path.join(await dataFolder(), 'migrations')
  await cp(MIGRATIONS, folder, { recursive: true })
  return folder
}

async function add(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name))
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

const tables = (url: string) =>
  query(url, `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'`)

test('two at once run each migration once', async () => {
  const url = await emptyDatabase()
  const applied = (await Promise.all([migrate(url), migrate(url), migrate(url)])).map((names) => names.length)
  expect(applied.sort()).toEqual([0, 0, expect.any(Number)])
  expect(Math.max(...applied)).toBeGreaterThan(1)
  expect(
    await query(
      url,
      `SELECT count(*)::int - count(DISTINCT migration_name)::int AS twice FROM _prisma_migrations`,
    ),
  ).toEqual([{ twice: 0 }])
})

test('the second time there is nothing to do', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  expect(await migrate(url)).toEqual([])
})

test('a history that was edited is refused', async () => {
  const url = await emptyDatabase()
  const folder = await copyOfMigrations()
  const [first = ''] = await migrate(url, folder)
  await appendFile(path.join(folder, first, 'migration.sql'), '-- a second thought')
  await expect(migrate(url, folder)).rejects.toThrow(
    `The migration ${first} was edited after this database applied it`,
  )
})

test('a database newer than the code is refused', async () => {
  const url = await emptyDatabase()
  const folder = await copyOfMigrations()
  await add(folder, '99990101000000_later', 'SELECT 1')
  await migrate(url, folder)
  await expect(migrate(url)).rejects.toThrow(/newer than this code \(it knows 99990101000000_later\)/)
})

test('a migration that fails half-way leaves nothing behind and can be mended', async () => {
  const url = await emptyDatabase()
  const folder = await copyOfMigrations()
  await migrate(url, folder)
  const before = await tables(url)
  await add(folder, '99990101000000_half', 'CREATE TABLE half (id int); SELECT 1 / 0')
  await expect(migrate(url, folder)).rejects.toThrow(/division by zero/)
  expect(await tables(url)).toEqual(before)
  await rm(path.join(folder, '99990101000000_half'), { recursive: true })
  await add(folder, '99990101000000_half', 'CREATE TABLE half (id int)')
  expect(await migrate(url, folder)).toEqual(['99990101000000_half'])
})
