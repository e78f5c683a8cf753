import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Starts the app as a person would, with a data folder of its own, and stops it when the tests are over. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'segprep-e2e-'))
  await chmod(folder, 0o711)
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: process.env.E2E_PORT, DATA_DIR: folder }
  for (const name of ['DATABASE_URL', 'APP_ORIGIN', 'NODE_ENV']) env[name] = ''
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
  process.env.DATABASE_URL = await addressIn(folder)
  return stop
}

function untilReady(app: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    app.stdout?.on('data', (chunk: Buffer) => chunk.includes('SegPrep is ready on') && resolve())
    app.once('exit', (code) => reject(new Error(`The app ended before it was ready (exit code ${code}).`)))
  })
}

/** For helpers that look at the rows behind a page. */
async function addressIn(folder: string): Promise<string> {
  const [password, port] = await Promise.all(
    ['database-password', 'database-port'].map((file) => readFile(path.join(folder, file), 'utf8')),
  )
  return `postgresql://postgres:${password?.trim()}@127.0.0.1:${port?.trim()}/segprep`
}
