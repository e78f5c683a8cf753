import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

import { MIGRATIONS } from '@/infra/db-migrations'

import { withDatabase } from './with-database'

const SCHEMA = path.resolve('prisma/schema.prisma')
// The schema as of the newest migration, kept beside it to compare with.
const PREVIOUS = path.join(MIGRATIONS, 'schema.prisma')

/** Takes any database's address and two Prisma schemas (none: an empty one) and gives the SQL that leads from one to the other. */
export async function sqlBetween(url: string, previous: string | undefined, next: string): Promise<string> {
  const engine = await loadEngine(next, url)
  const schema = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  })
  const difference = await engine.diff({
    from: previous === undefined ? { tag: 'empty' } : schema(previous),
    to: schema(next),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return difference.stdout ?? ''
}

/** Prisma's schema engine in WebAssembly: nothing is downloaded. It wants a database to learn the dialect from. */
async function loadEngine(schema: string, url: string) {
  const found = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = await readFile(path.join(path.dirname(found), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...engineModule } })
  engineModule.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return engineModule.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url, allowExitOnIdle: true })),
  )
}

/** Takes a name and writes the next migration: what changed in the schema since the last one. */
export async function writeMigration(url: string, name: string): Promise<string | undefined> {
  const next = await readFile(SCHEMA, 'utf8')
  const sql = await sqlBetween(url, await readFile(PREVIOUS, 'utf8').catch(() => undefined), next)
  if (!sql.trim() || sql.includes('This is an empty migration')) return undefined
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  await copyFile(SCHEMA, PREVIOUS)
  return path.join(folder, 'migration.sql')
}

/** Refuses a name that is not a few lower-case words, such as add_mentor_notes. */
export async function migration([name]: string[]): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Give the migration a name: npm run migration -- add_mentor_notes')
    return 1
  }
  const file = await withDatabase((url) => writeMigration(url, name))
  console.log(file ? `Wrote ${path.relative('.', file)}` : 'The schema has not changed.')
  return 0
}
