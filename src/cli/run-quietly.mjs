import { spawn } from 'node:child_process'

import { StepFault } from './step.mjs'

/**
 * Runs a program and gives its output; shows it only when the program fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, what?: string, signal?: AbortSignal }} [options]
 * @returns {Promise<string>}
 */
export function runQuietly(command, args, { cwd, env, what = command, signal } = {}) {
  return new Promise((resolve, reject) => {
    // Windows finds npm only through its shell.
    const shell = process.platform === 'win32'
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const takeAlong = () => child.kill()
    process.once('exit', takeAlong)
    let output = ''
    const keep = (chunk) => (output += chunk)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => reject(new StepFault(`${what} could not be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      process.off('exit', takeAlong)
      if (code === 0) resolve(output)
      else reject(new StepFault(`${output.trimEnd()}\n${what} failed (${signal ?? `exit code ${code}`}).`))
    })
  })
}
