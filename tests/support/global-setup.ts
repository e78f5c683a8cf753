import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { migrate } from '@/infra/db-migrations'
import { startEmbeddedDatabase } from '@/infra/embedded-database'

import { onServer } from './database-server'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
    template: string
  }
}

const IN_MEMORY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** One PostgreSQL a run (or TEST_DATABASE_URL), with one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: () => Promise.resolve() } : await throwAwayServer()
  const template = `segprep_template_${process.pid}`
  await onServer(server.url, `CREATE DATABASE ${template}`)
  const url = new URL(server.url)
  url.pathname = template
  await migrate(url.href)
  project.provide('databaseServer', server.url)
  project.provide('template', template)
  return async () => {
    if (given) await onServer(given, `DROP DATABASE ${template} WITH (FORCE)`)
    await server.stop()
  }
}

async function throwAwayServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'segprep-test-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedDatabase(folder, { settings: IN_MEMORY })
  await stopWithUs(folder)
  const stop = async () => {
    await server.leave()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: await server.urlOf('postgres'), stop }
}

/** The pipe closes when this process ends, however it ends; the shell then stops the server and clears up. */
async function stopWithUs(folder: string): Promise<void> {
  const lock = await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')
  const script = 'read -r _; kill -QUIT "$0" 2>/dev/null && sleep 1; rm -rf "$1"'
  const watcher = spawn('sh', ['-c', script, lock.split('\n')[0] ?? '', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  watcher.stdin.on('error', () => undefined)
}
