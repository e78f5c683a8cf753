import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { choosePort } from '../free-port'
import { runQuietly } from '../run-quietly.mjs'
import { step } from '../step.mjs'
import { onLeave } from './leave'

// Inside the project, because the bundler follows packages no further up than its root.
const FOLDER = path.resolve('.next/empty-app')
const NEXT = path.resolve('node_modules/next/dist/bin/next')
const FILES = {
  'package.json': '{ "type": "module" }',
  'next.config.mjs': `export default { reactStrictMode: true, turbopack: { root: ${JSON.stringify(process.cwd())} } }`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'app/page.jsx': 'export default () => <p>Empty</p>',
}

/** Builds and starts an app of one layout and one page with the project's own packages; gives its address. */
export async function runEmptyApp(): Promise<string> {
  onLeave(() => rm(FOLDER, { recursive: true, force: true }))
  await mkdir(path.join(FOLDER, 'app'), { recursive: true })
  for (const [file, content] of Object.entries(FILES)) await writeFile(path.join(FOLDER, file), content)
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await step('Building the empty app', 'Built the empty app', () =>
    runQuietly(process.execPath, [NEXT, 'build'], { cwd: FOLDER, env, what: 'next build' }),
  )
  const port = await choosePort(4700, false)
  const app = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: FOLDER,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: 'ignore',
  })
  onLeave(async () => {
    const ended = app.exitCode === null && app.signalCode === null ? once(app, 'exit') : undefined
    app.kill('SIGTERM')
    await ended
  })
  const address = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return address
    await sleep(200)
  }
  throw new Error('The empty app does not answer.')
}
