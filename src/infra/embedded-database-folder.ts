import 'server-only'

import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { type Account, DatabaseFault, programsFor } from '@/infra/embedded-database-account'
import { keptSecret } from '@/infra/kept-secret'

const run = promisify(execFile)

/**
 * Takes the data folder and gives the server's password; the server's own folder exists afterwards, whole, and is
 * never made twice. Refuses a folder of somebody else, one that cannot be written, one whose password is lost.
 */
export async function prepareFolder(
  dataDir: string,
  folder: string,
  account: Account | undefined,
  durable: boolean,
): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 }).catch(refuseUnwritable(dataDir))
  await access(dataDir, constants.W_OK | constants.X_OK).catch(refuseUnwritable(dataDir))
  const passwordFile = path.join(dataDir, 'database-password')
  const found = await stat(folder).catch(() => undefined)
  if (found) {
    const expected = account?.uid ?? process.getuid?.()
    if (expected !== undefined && found.uid !== expected) {
      throw new DatabaseFault(
        `The data folder ${folder} belongs to another user (number ${found.uid}); start SegPrep as that user, or set DATA_DIR to a folder of your own.`,
      )
    }
    if (!(await stat(passwordFile).catch(() => undefined))) {
      throw new DatabaseFault(
        `${passwordFile} is missing, without which the database beside it cannot be opened; put it back from a backup, or set DATA_DIR to a new folder.`,
      )
    }
    return keptSecret(passwordFile)
  }
  const password = await keptSecret(passwordFile)
  const draft = await mkdtemp(path.join(dataDir, 'postgres-new-'))
  if (account) await chown(draft, account.uid, account.gid)
  await initialise(draft, password, account, durable)
  // Another start may have made it meanwhile, with the same password: theirs stands.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  return password
}

function refuseUnwritable(dataDir: string): () => never {
  return () => {
    throw new DatabaseFault(
      `The data folder ${dataDir} cannot be written by this user; start SegPrep as its owner, or set DATA_DIR to a folder of your own.`,
    )
  }
}

async function initialise(
  folder: string,
  password: string,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const secret = await mkdtemp(path.join(tmpdir(), 'segprep-'))
  const passwordFile = path.join(secret, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) await Promise.all([secret, passwordFile].map((item) => chown(item, account.uid, account.gid)))
  const { initdb } = await programsFor(path.dirname(folder), account)
  // The same order of words on every system, whatever its language.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const entry = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    const env = { LC_ALL: 'C', TZ: 'UTC' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv
    await run(initdb, [`--pgdata=${folder}`, ...locale, ...entry, ...(durable ? [] : ['--no-sync'])], {
      ...account,
      env,
    })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new DatabaseFault(`The database could not be made in ${folder}: ${reason}`)
  } finally {
    await rm(secret, { recursive: true })
  }
}

/** Gives the port recorded in the data folder while it is free, else a free one. */
export async function portFor(dataDir: string): Promise<number> {
  const kept = Number(await readFile(portFile(dataDir), 'utf8').catch(() => '0'))
  return (await freePort(kept)) ?? (await freePort(0)) ?? 0
}

/** Records the port that the server runs at, so that addresses hold after the next start. */
export function keepPort(dataDir: string, port: number): Promise<void> {
  return writeFile(portFile(dataDir), `${port}\n`)
}

const portFile = (dataDir: string) => path.join(dataDir, 'database-port')

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
