import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { choosePort } from '../free-port'
import { onLeave, throwAwayFolder } from './leave'

export type RunningApp = { origin: string; databaseUrl: string; databaseLog: string; authSecret: string }

const READY = /SegPrep is ready on (\S+)/

/** Starts the built app as a person would, with a data folder of its own; it ends with the measurement. */
export async function runApp(): Promise<RunningApp> {
  const folder = await throwAwayFolder()
  const authSecret = randomBytes(33).toString('base64')
  const port = await choosePort(4600, false)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    AUTH_SECRET: authSecret,
  }
  for (const name of ['DATABASE_URL', 'APP_ORIGIN', 'NODE_ENV', 'HOST']) env[name] = ''
  const app = spawn(process.execPath, ['src/cli/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  onLeave(async () => {
    const ended = app.exitCode === null && app.signalCode === null ? once(app, 'exit') : undefined
    app.kill('SIGTERM')
    await ended
  })
  const origin = await untilReady(app)
  const [password, at] = await Promise.all(
    ['database-password', 'database-port'].map((file) => readFile(path.join(folder, file), 'utf8')),
  )
  return {
    origin,
    databaseUrl: `postgresql://postgres:${password?.trim()}@127.0.0.1:${at?.trim()}/segprep`,
    databaseLog: path.join(folder, 'database.log'),
    authSecret,
  }
}

function untilReady(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    app.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      const origin = READY.exec(chunk.toString())?.[1]
      if (origin) resolve(origin)
    })
    app.once('exit', (code) => reject(new Error(`The app ended before it was ready (exit code ${code}).`)))
  })
}
