import { randomBytes } from 'node:crypto'

import type pg from 'pg'
import { afterAll, inject } from 'vitest'

import { onServer } from './database-server'

// Runs before each test file: the file's own database, copied from the migrated template.
const name = `segprep_test_${randomBytes(6).toString('hex')}`
const server = inject('databaseServer')
await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${inject('template')}`)
const url = new URL(server)
url.pathname = name
process.env.DATABASE_URL = url.href

afterAll(async () => {
  const opened = globalThis as { segprepDatabase?: { pool: pg.Pool } }
  await opened.segprepDatabase?.pool.end()
  await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
})
