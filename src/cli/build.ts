import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { withDatabaseLock } from '@/infra/db-lock'

import { runQuietly } from './run-quietly.mjs'
import { squeezeFiles } from './squeeze'

const LOCK = 7_343_002
const STAMP = '.next/made-from'
const FOLDERS = ['src', 'public']
const FILES = [
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'tsconfig.json',
]
// Run as they are, or made from the schema.
const UNBUILT = /^src\/(cli|server|generated)\//

/** Builds the app when its sources changed since the last build; gives false when they did not. */
export function buildApp(env: Record<string, string | undefined>, signal: AbortSignal): Promise<boolean> {
  return withDatabaseLock(env.DATABASE_URL ?? '', LOCK, async () => {
    const sources = await hashOfSources()
    if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return false
    await rm(STAMP, { force: true })
    const next = ['node_modules/next/dist/bin/next', 'build']
    await runQuietly(process.execPath, next, { env, signal, what: 'next build' })
    await squeezeFiles('.next/static')
    await writeFile(STAMP, sources)
    return true
  })
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const folders = await Promise.all(FOLDERS.map(filesIn))
  for (const file of [...folders.flat().filter((name) => !UNBUILT.test(name)), ...FILES].sort()) {
    const content = await readFile(file).catch(() => '')
    hash.update(`${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/'))
}
