import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type App = {
  origin: string
  databaseUrl: string
  authSecret: string
  /** Ends a process with no time to say farewell. */
  kill: (which: 'web' | 'database') => Promise<void>
  stop: () => Promise<void>
}

/** Starts the app as a person would, on a port of this machine, with a data folder of its own. */
export async function startApp(port: string): Promise<App> {
  const folder = await mkdtemp(path.join(tmpdir(), 'segprep-e2e-'))
  await chmod(folder, 0o711)
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: port, DATA_DIR: folder }
  for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'APP_ORIGIN', 'NODE_ENV']) env[name] = ''
  // The channel ends with this process, however it ends, and with it the app.
  const app = spawn(process.execPath, ['src/cli/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const stop = async () => {
    const ended = app.exitCode === null ? once(app, 'exit') : undefined
    app.kill('SIGTERM')
    await Promise.race([ended, sleep(15_000, undefined, { ref: false })])
    app.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
  await untilReady(app).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const read = async (file: string) => (await readFile(path.join(folder, file), 'utf8')).trim()
  const [password, databasePort] = [await read('database-password'), await read('database-port')]
  return {
    origin: `http://localhost:${port}`,
    databaseUrl: `postgresql://postgres:${password}@127.0.0.1:${databasePort}/segprep`,
    authSecret: await read('auth-secret'),
    stop,
    async kill(which) {
      const postmaster = Number.parseInt(await read('postgres/postmaster.pid'), 10)
      process.kill(which === 'web' ? webOf(app.pid ?? 0) : postmaster, 'SIGKILL')
    },
  }
}

function untilReady(app: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    app.stdout?.on('data', (chunk: Buffer) => chunk.includes('SegPrep is ready on') && resolve())
    app.once('exit', (code) => reject(new Error(`The app ended before it was ready (exit code ${code}).`)))
  })
}

/** The process that answers requests: the launcher's child's child. */
function webOf(launcher: number): number {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const processes = table.split('\n').map((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/)
    return { pid: Number(pid), parent: Number(parent), command: args.join(' ') }
  })
  const supervisor = processes.find(({ parent }) => parent === launcher)
  const web = processes.find(
    ({ parent, command }) => parent === supervisor?.pid && command.includes('src/server/main.ts'),
  )
  if (!web) throw new Error('No process answers requests.')
  return web.pid
}

/** Gives a port that nobody listens on. */
export function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(String(typeof address === 'object' ? address?.port : 0)))
    })
  })
}
