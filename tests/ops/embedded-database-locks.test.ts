import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'

import { accountFor } from '@/infra/embedded-database-account'

import { dataFolder, ownerOf, pidIn, query } from '../support/database-folder'

// Real servers on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** Leaves a folder as a crash does: its lock file still there, naming the given process. */
async function crashedWith(pid: number, folder: string): Promise<void> {
  const lock = path.join(folder, 'postgres/postmaster.pid')
  const owner = await ownerOf(folder)
  const left = await readFile(lock, 'utf8')
  await owner.leave()
  await writeFile(lock, left.replace(/^\d+/, String(pid)))
}

async function asDatabaseUser(command: string, folder: string): Promise<ChildProcess> {
  const options: SpawnOptions = { ...(await accountFor(folder)), stdio: ['ignore', 'pipe', 'ignore'] }
  const child = spawn('sh', ['-c', command], options)
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function starts(folder: string): Promise<void> {
  const owner = await ownerOf(folder)
  expect(await query(await owner.urlOf('app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
}

test('a lock of a process that died is no obstacle', async () => {
  const folder = await dataFolder()
  const child = spawn('true')
  await once(child, 'exit')
  await crashedWith(child.pid ?? 0, folder)
  await starts(folder)
})

test('a lock whose number another program has by now is no obstacle', async () => {
  const folder = await dataFolder()
  const stranger = await asDatabaseUser('exec sleep 60', folder)
  await crashedWith(stranger.pid ?? 0, folder)
  await starts(folder)
  expect(stranger.exitCode).toBeNull()
})

test('a lock of a zombie is no obstacle', async () => {
  const folder = await dataFolder()
  // `sleep` does not bury the child it inherits from the shell.
  const parent = await asDatabaseUser('sleep 0.1 & echo $!; exec sleep 60', folder)
  const zombie = Number(await new Promise((resolve) => parent.stdout?.once('data', resolve)))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await crashedWith(zombie, folder)
  await starts(folder)
})

test('the server of a launcher that was killed is adopted', async () => {
  const folder = await dataFolder()
  const script = `
    import { startEmbeddedDatabase } from '@/infra/embedded-database'
    await startEmbeddedDatabase(${JSON.stringify(folder)})
    console.log('started')
    setInterval(() => undefined, 1000)`
  const node = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', script]
  const launcher = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(launcher.stdout, 'data')
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  const pid = await pidIn(folder)
  expect(pid).toBeGreaterThan(0)
  await starts(folder)
  expect(await pidIn(folder)).toBe(pid)
})

test('launcher and server killed together are made good by the next start', async () => {
  const folder = await dataFolder()
  const heard: string[] = []
  const owner = await ownerOf(folder, heard)
  await owner.leave()
  const again = await ownerOf(folder, heard)
  const url = await again.urlOf('app')
  await query(url, `CREATE TABLE kept AS SELECT 1 AS one`)
  process.kill((await pidIn(folder)) ?? 0, 'SIGKILL')
  const third = await ownerOf(folder)
  expect(await query(await third.urlOf('app'), 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  await vi.waitUntil(() => heard.includes('The database is back.'), { timeout: 30_000 })
  expect(await again.urlOf('app')).toBe(await third.urlOf('app'))
})
