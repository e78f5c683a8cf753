import { spawn } from 'node:child_process'

import { prepare, root } from './prepare.mjs'
import { StepFault } from './step.mjs'

/**
 * Prepares the project and runs src/cli/main.ts, or another entry, in it; ends it when told to and gives the exit code.
 * @param {string[]} args the command and what it is given
 * @param {{ tools: boolean, entry?: string }} options
 * @returns {Promise<number>}
 */
export async function handOver(args, options) {
  try {
    await prepare(options)
  } catch (error) {
    console.error(error instanceof StepFault ? error.message : error)
    return 1
  }
  const node = ['--conditions=react-server', '--import', 'tsx', options.entry ?? 'src/cli/main.ts']
  // The channel lets the other side notice when this one is killed.
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env },
  })
  const end = () => child.kill('SIGTERM')
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, end)
  whenNpmLeaves(end)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * A signal to npm ends the shell in between and goes no further; what is left to see is a parent that has gone.
 * @param {() => void} act
 */
function whenNpmLeaves(act) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && act(), 250).unref()
}
