import { hkdfSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { grantAppRole } from '@/infra/db-app-role'
import { migrate } from '@/infra/db-migrations'
import type { Env } from '@/infra/env'
import { keptSecret } from '@/infra/kept-secret'

import { buildApp } from './build'
import { fillDatabase } from './fill-database'
import { choosePort } from './free-port'
import { openDatabase } from './open-database'
import { dataDirOf, readSettings } from './settings'
import { step } from './step.mjs'
import { keepWeb, type WebProcess } from './web-process'

const say = (sentence: string) => console.error(sentence)

const AS_OWNER =
  'The database user cannot act as segprep_app, so the app could change the record of events; let it make roles (CREATEROLE), or grant it that role.'

type Variables = Record<string, string | undefined>

/** Starts everything and stays until it is told to leave; then the web goes first and the database last. */
export async function start([mode]: string[]): Promise<number> {
  const leaving = leaveSignal()
  const dev = mode === '--dev'
  const demo = mode === '--demo'
  const read = readSettings(dev ? 'development' : 'production')
  // The demo keeps to a database of its own.
  const settings = demo ? { ...read, DATABASE_URL: undefined, DEMO: true } : read
  const port = await choosePort(settings.PORT, Boolean(process.env.PORT || process.env.APP_ORIGIN))
  const dataDir = await dataDirOf(settings)
  const name = demo ? 'segprep_demo' : 'segprep'
  const database = await openDatabase({ settings, dataDir, name, say, moved: () => void follow() })
  const variables = await variablesOf(settings, dataDir, port)
  let web: WebProcess | undefined

  async function follow(): Promise<void> {
    variables.DATABASE_URL = await database.url()
    web?.restart()
  }

  try {
    const url = await database.url()
    variables.DATABASE_URL = process.env.DATABASE_URL = url
    leaving.throwIfAborted()
    await step('Updating the database', 'Updated the database', async () => (await migrate(url)).length > 0)
    variables.DATABASE_ROLE = (await grantAppRole(url)) ?? ''
    if (!variables.DATABASE_ROLE) say(AS_OWNER)
    leaving.throwIfAborted()
    const signIns = await fillDatabase(demo ? await keptSecret(path.join(dataDir, 'demo-secret')) : undefined)
    leaving.throwIfAborted()
    if (!dev) await step('Building the app', 'Built the app', () => buildApp(variables, leaving))
    leaving.throwIfAborted()
    web = keepWeb(variables, say)
    const left = once(leaving, 'abort')
    await Promise.race([web.ready, left])
    const elsewhere = port === settings.PORT ? '' : ` (port ${settings.PORT} is taken)`
    if (!leaving.aborted) {
      for (const line of signIns) console.log(line)
      console.log(`SegPrep is ready on ${variables.APP_ORIGIN}${elsewhere}`)
      await left
    }
  } catch (error) {
    if (!leaving.aborted) throw error
  } finally {
    await web?.stop()
    await database.leave()
  }
  return 0
}

/** Ctrl-C, a service manager, a closed terminal, or the death of the process that started us. */
function leaveSignal(): AbortSignal {
  const controller = new AbortController()
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
    process.on(event, () => controller.abort())
  return controller.signal
}

/** The environment of the build and of the web process. */
async function variablesOf(settings: Env, dataDir: string, port: number): Promise<Variables> {
  await mkdir(dataDir, { recursive: true })
  const secret = settings.AUTH_SECRET ?? (await keptSecret(path.join(dataDir, 'auth-secret')))
  // Derived, so that forms of an open page still work after the next build.
  const actions = hkdfSync('sha256', secret, '', 'server actions', 32)
  return {
    ...process.env,
    NODE_ENV: settings.NODE_ENV,
    PORT: String(port),
    APP_ORIGIN: process.env.APP_ORIGIN || `http://localhost:${port}`,
    TRUST_PROXY: String(settings.TRUST_PROXY),
    DEMO: settings.DEMO ? '1' : '0',
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(actions).toString('base64'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
