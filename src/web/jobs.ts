import 'server-only'
import { dropEndedSignIns } from '@/domain/accounts/drop-ended-sign-ins'
import { sendNotices } from '@/domain/accounts/send-notices'
import { sendPasswordResets } from '@/domain/accounts/send-password-resets'
import { expireAttempts } from '@/domain/practice/expire-attempts'
import { thinSaves } from '@/domain/core/thin-saves'
import { refreshUrgency } from '@/domain/reviews/refresh-urgency'
import { mergeTallies } from '@/domain/questions/merge-tallies'
import { log } from '@/infra/log'

const SECOND = 1000
const HOUR = 3600 * SECOND

const JOBS = [
  { name: 'expire attempts', every: 15 * SECOND, run: (now: Date) => expireAttempts(now) },
  { name: 'send password resets', every: 5 * SECOND, run: (now: Date) => sendPasswordResets(now) },
  { name: 'send notices', every: 5 * SECOND, run: (now: Date) => sendNotices(now) },
  { name: 'refresh urgency', every: 60 * SECOND, run: (now: Date) => refreshUrgency(now) },
  { name: 'merge tallies', every: 60 * SECOND, run: () => mergeTallies() },
  { name: 'drop ended sign-ins', every: HOUR, run: (now: Date) => dropEndedSignIns(now) },
  { name: 'thin saves', every: HOUR, run: (now: Date) => thinSaves(now) },
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
