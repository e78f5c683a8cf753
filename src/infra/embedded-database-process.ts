import 'server-only'

import { execFile, spawn, type SpawnOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { type Account, programsFor } from '@/infra/embedded-database-account'

const LOG_LIMIT = 5_000_000
const STOP_MS = 3500

/** What the server's own lock file says: its process, and its port once it is known. */
export async function postmasterOf(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : undefined
}

/**
 * Removes a lock file whose process is provably no server on this folder: a zombie, or a number in use again by
 * something else. A plainly dead process PostgreSQL recognises by itself.
 */
export async function clearStaleLock(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid')
  const before = await readFile(lock, 'utf8').catch(() => undefined)
  const holder = await processOf(Number(before?.split('\n')[0]))
  if (!holder || (!holder.zombie && holder.command.includes(folder))) return
  // Moved aside, compared, and put back should another start have written a fresh one in between.
  const aside = `${lock}.stale`
  await rename(lock, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => undefined)
  if (moved === undefined) return
  await (moved === before ? unlink(aside) : rename(aside, lock)).catch(() => undefined)
}

/** Gives a process's command, or undefined when there is none or we cannot tell. */
async function processOf(pid: number): Promise<{ command: string; zombie: boolean } | undefined> {
  if (!(pid > 0)) return undefined
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/stat`, 'utf8')
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
      return { command, zombie: /^[ZX]/.test(status.slice(status.lastIndexOf(')') + 2)) }
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,command=', '-p', String(pid)])
    return { command: stdout, zombie: stdout.startsWith('Z') }
  } catch {
    return undefined
  }
}

export type Start = {
  dataDir: string
  folder: string
  account: Account | undefined
  port: number
  settings?: Record<string, string>
}

/** Starts the server and waits until it accepts connections; gives the reason when it does not. */
export async function startPostmaster(start: Start): Promise<string | undefined> {
  const { dataDir, folder, account, port } = start
  const { postgres } = await programsFor(dataDir, account)
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    // Today's disks find a page anywhere as fast as the next one; the default keeps large tables from their indexes.
    random_page_cost: '1.1',
    // What people write must not reach the log beside an error.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...start.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const file = path.join(dataDir, 'database.log')
  const log = await openLog(file)
  const from = (await stat(file)).size
  const options: SpawnOptions = {
    ...account,
    // A session of its own: Ctrl-C must reach the web first and the database last.
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
  }
  const child = spawn(postgres, ['-D', folder, '-p', String(port), ...flags], options)
  closeSync(log)
  child.unref()
  let ended = false
  child.once('exit', () => (ended = true)).once('error', () => (ended = true))
  while (!ended) {
    const status = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
    if (status.startsWith(`${child.pid}\n`) && /^ready/m.test(status)) return undefined
    await sleep(20)
  }
  return reasonIn((await readFile(file, 'utf8')).slice(from))
}

async function openLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await rename(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function reasonIn(output: string): string {
  const fatal = output.split('\n').findLast((line) => /FATAL|could not|cannot/.test(line))
  return fatal?.replace(/^.*?(FATAL|LOG): */, '') ?? 'it ended without giving a reason'
}

/** Stops the folder's server within seven seconds: first by rolling back open work, then without its last checkpoint. */
export async function stopPostmaster(folder: string): Promise<void> {
  const postmaster = await postmasterOf(folder)
  if (!postmaster) return
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    // Its number may be somebody else's by now.
    const holder = await processOf(postmaster.pid)
    if (!holder || holder.zombie || !holder.command.includes(folder)) return
    process.kill(postmaster.pid, signal)
    const until = Date.now() + STOP_MS
    while (Date.now() < until) {
      if ((await postmasterOf(folder))?.pid !== postmaster.pid) return
      await sleep(20)
    }
  }
}
