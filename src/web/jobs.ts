import 'server-only'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { thinRevisions } from '@/domain/practice/thin-revisions'
import { log } from '@/infra/log'

const SECOND = 1000
const HOUR = 3600 * SECOND

const JOBS = [
  { name: 'expire attempts', every: 15 * SECOND, run: (now: Date) => expireAttempts(now) },
  { name: 'thin revisions', every: HOUR, run: (now: Date) => thinRevisions(now) },
]

/**
 * Starts what has to happen without anybody asking. Every process runs them: each job takes the locks it
 * needs and does nothing the second time, so that none has to be the one in charge.
 */
export function startJobs(): void {
  for (const { name, every, run } of JOBS) {
    let isRunning = false
    const timer = setInterval(async () => {
      if (isRunning) return
      isRunning = true
      try {
        const changed = await run(new Date())
        if (changed) log.info({ job: name, changed }, 'job done')
      } catch (error) {
        log.warn({ job: name, err: error }, 'job failed; it runs again')
      } finally {
        isRunning = false
      }
    }, every)
    timer.unref()
  }
}
