import { createServer } from 'node:http'

import next from 'next'
import pg from 'pg'

import { buildFiles } from './build-files'
import { openGate } from './gate'

// Started by the launcher, which has checked these values.
const dev = process.env.NODE_ENV === 'development'
const port = Number(process.env.PORT)
const appOrigin = process.env.APP_ORIGIN ?? ''
const hosts = process.env.HOST ? [process.env.HOST] : ['127.0.0.1', '::1']

const asking = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  application_name: 'segprep readiness',
  max: 1,
  connectionTimeoutMillis: 1000,
  query_timeout: 1000,
})
asking.on('error', () => undefined)

let asked: Promise<boolean> | undefined

/** Asks the database, once for all who wait. */
function isReady(): Promise<boolean> {
  asked ??= asking
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    )
    .finally(() => (asked = undefined))
  return asked
}

async function serve(): Promise<void> {
  // The framework would accept upgrades on any server it is shown; it is shown one that never listens.
  const upgrades = createServer()
  const app = next({ dev, hostname: new URL(appOrigin).hostname, port, httpServer: upgrades, quiet: true })
  await prepareInSilence(app)
  const gate = openGate({
    appOrigin,
    trustProxy: process.env.TRUST_PROXY === 'true',
    dev,
    app: app.getRequestHandler(),
    isReady,
    files: dev ? undefined : buildFiles('.next/static'),
    onUpgrade: dev ? (...upgrade) => upgrades.emit('upgrade', ...upgrade) : undefined,
  })
  await gate.listen(port, hosts)
  process.send?.('ready')

  let leaving = false
  const leave = async () => {
    if (leaving) return
    leaving = true
    await gate.drain()
    process.exit(0)
  }
  // The channel closes when the launcher is gone, however it went.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void leave())
}

/** The framework announces its configuration; a start has one line of its own to say. */
async function prepareInSilence(app: ReturnType<typeof next>): Promise<void> {
  const { log } = console
  if (!dev) console.log = () => undefined
  await app.prepare().finally(() => (console.log = log))
}

await serve()
