import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

import { startEmbeddedDatabase } from '@/infra/embedded-database'

import { dataFolder, ownerOf, pidIn, query } from '../support/database-folder'

// Real servers on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const ONE = 'SELECT note FROM kept'

async function writeSomething(url: string): Promise<void> {
  await query(url, `CREATE TABLE kept AS SELECT 'still here' AS note`)
}

test('what was written is there after a stop and a start', async () => {
  const folder = await dataFolder()
  const first = await ownerOf(folder)
  await writeSomething(await first.urlOf('app'))
  await first.leave()
  expect(await pidIn(folder)).toBeUndefined()

  const second = await ownerOf(folder)
  expect(await query(await second.urlOf('app'), ONE)).toEqual([{ note: 'still here' }])
})

test('its password is its own, readable by its owner, and asked for', async () => {
  const folder = await dataFolder()
  const url = await (await ownerOf(folder)).urlOf('app')
  expect((await stat(path.join(folder, 'database-password'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(url)
  wrong.password = 'password'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  expect(await query(url, `SELECT current_setting('password_encryption') AS way`)).toEqual([
    { way: 'scram-sha-256' },
  ])
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(await query(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
})

test('it speaks UTF-8 and orders words alike everywhere', async () => {
  const url = await (await ownerOf(await dataFolder())).urlOf('app')
  expect(
    await query(
      url,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datlocale FROM pg_database WHERE datname = 'app'`,
    ),
  ).toEqual([{ encoding: 'UTF8', datlocale: 'C.UTF-8' }])
})

test('a second owner adopts the running server; the last to leave stops it', async () => {
  const folder = await dataFolder()
  const first = await ownerOf(folder)
  const pid = await pidIn(folder)
  const second = await ownerOf(folder)
  expect(await pidIn(folder)).toBe(pid)

  await first.leave()
  expect(await query(await second.urlOf('app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.leave()
  expect(await pidIn(folder)).toBeUndefined()
})

test('two starts at once on a new folder make one server', async () => {
  const folder = await dataFolder()
  const owners = await Promise.all([ownerOf(folder), ownerOf(folder), ownerOf(folder)])
  const urls = await Promise.all(owners.map((owner) => owner.urlOf('app')))
  expect(new Set(urls).size).toBe(1)
  expect((await readdir(folder)).filter((name) => name.startsWith('postgres'))).toEqual(['postgres'])
})

test('a killed server is started again at the same address, with all it had', async () => {
  const folder = await dataFolder()
  const heard: string[] = []
  const owner = await ownerOf(folder, heard)
  const url = await owner.urlOf('app')
  await writeSomething(url)
  process.kill((await pidIn(folder)) ?? 0, 'SIGKILL')
  await vi.waitUntil(() => heard.includes('The database is back.'), { timeout: 30_000 })
  expect(await query(url, ONE)).toEqual([{ note: 'still here' }])
  expect(await owner.urlOf('app')).toBe(url)
})

test('a port that was taken meanwhile is given up for a free one', async () => {
  const folder = await dataFolder()
  const first = await ownerOf(folder)
  const port = Number(new URL(await first.urlOf('app')).port)
  await first.leave()
  const stranger = createServer().listen(port, '127.0.0.1')
  const second = await ownerOf(folder)
  expect(new URL(await second.urlOf('app')).port).not.toBe(String(port))
  stranger.close()
})

test('a folder of another user is refused and left alone', async () => {
  const folder = await dataFolder()
  await (await ownerOf(folder)).leave()
  const before = await stat(path.join(folder, 'postgres'))
  vi.spyOn(process, 'getuid').mockReturnValue(before.uid + 1)
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(/belongs to another user .* set DATA_DIR/)
  vi.restoreAllMocks()
  expect(await stat(path.join(folder, 'postgres'))).toMatchObject({
    ino: before.ino,
    mtimeMs: before.mtimeMs,
  })
})

test('a folder whose password is lost is refused, not made anew', async () => {
  const folder = await dataFolder()
  await (await ownerOf(folder)).leave()
  await rm(path.join(folder, 'database-password'))
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(/put it back from a backup/)
  expect(await readdir(folder)).not.toContain('database-password')
})

test('a folder that the database cannot enter is refused', async () => {
  const folder = await dataFolder()
  await chmod(folder, 0o700)
  vi.spyOn(process, 'getuid').mockReturnValue(0)
  await expect(startEmbeddedDatabase(path.join(folder, 'data'))).rejects.toThrow(/who cannot enter/)
  vi.restoreAllMocks()
})

test('a folder that cannot be used says why', async () => {
  const folder = await dataFolder()
  await (await ownerOf(folder)).leave()
  const version = path.join(folder, 'postgres/PG_VERSION')
  const right = await readFile(version, 'utf8')
  await writeFile(version, '9\n')
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(/does not start: .*incompatible.*database\.log/)
  await writeFile(version, right)
})
