import 'server-only'

import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { actAs } from '@/infra/db-app-role'
import { env } from '@/infra/env'
import { log } from '@/infra/log'

/** The client or a transaction of it: what a command or a query is given to work on. */
export type Db = Prisma.TransactionClient

function open() {
  const { DATABASE_URL, DATABASE_ROLE } = env()
  const pool = new pg.Pool({
    // Without a database the import still works, so that a build does not need one.
    connectionString: DATABASE_URL ?? 'postgresql://database-url-is-not-set.invalid/segprep',
    application_name: 'segprep',
    options: DATABASE_ROLE && actAs(DATABASE_ROLE),
    // Shortest inside: the server gives up before the client, the client before the request.
    max: 10,
    connectionTimeoutMillis: 3000,
    query_timeout: 6000,
    statement_timeout: 5000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
  })
  const report = (error: Error) => log.warn({ err: error }, 'database connection lost')
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { onPoolError: report, onConnectionError: report }),
    transactionOptions: { maxWait: 2000, timeout: 5000 },
  })
  return { pool, db }
}

// Hot reload evaluates this file again; the connections must not multiply.
const kept = globalThis as { segprepDatabase?: ReturnType<typeof open> }
const opened = (kept.segprepDatabase ??= open())

/** Prisma over the pool below. */
export const db = opened.db

/** The pool itself, for work that must be one hand-written statement. */
export const pool = opened.pool
