import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { StepFault } from './step.mjs'

const STOP_MS = 5000
const STEADY_MS = 30_000
const LONGEST_PAUSE_MS = 10_000
const FIRST_TRIES = 3

export type WebProcess = {
  /** Settles when the web answers for the first time; rejects when it ends three times before that. */
  ready: Promise<void>
  /** Lets it finish what it is doing and starts it again, with what the environment says by then. */
  restart(): void
  /** Lets it finish what it is doing and ends it. */
  stop(): Promise<void>
}

/** Takes an environment and keeps a web process running in it, restarted with growing pauses when it ends. */
export function keepWeb(
  env: Record<string, string | undefined>,
  say: (sentence: string) => void,
): WebProcess {
  let child: ChildProcess | undefined
  let stopping = false
  let answered = false
  let failures = 0
  let settle: { resolve(): void; reject(error: Error): void }
  const ready = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))

  function start(): void {
    const began = Date.now()
    child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
      env: env as NodeJS.ProcessEnv,
      // A session of its own: Ctrl-C reaches the launcher alone, which sees to the order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('message', () => {
      answered = true
      settle.resolve()
    })
    child.once('exit', (code, signal) => {
      if (stopping) return
      failures = Date.now() - began > STEADY_MS ? 1 : failures + 1
      if (!answered && failures >= FIRST_TRIES)
        return settle.reject(new StepFault('The web process does not start; what it said stands above.'))
      if (code !== 0) say(`The web process ended (${signal ?? `exit code ${code}`}); starting it again.`)
      const pause = code === 0 ? 0 : Math.min(250 * 2 ** failures, LONGEST_PAUSE_MS)
      setTimeout(() => !stopping && start(), pause)
    })
  }

  start()
  return {
    ready,
    restart: () => void child?.kill('SIGTERM'),
    async stop() {
      stopping = true
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })])
      child.kill('SIGKILL')
    },
  }
}
