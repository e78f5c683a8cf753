import { setTimeout as pause } from 'node:timers/promises'
import { pool } from '@/infra/db'

/**
 * Runs `work` until it wants to write to `table`, which is its middle, and ends its connection there. Gives how many
 * connections were ended, and the error that the work met.
 */
export async function killWhileWriting(table: string, work: () => Promise<unknown>) {
  const holder = await pool.connect()
  await holder.query('BEGIN')
  await holder.query(`LOCK TABLE "${table}" IN EXCLUSIVE MODE`)
  const settled = work().then(
    () => null,
    (error: unknown) => error,
  )
  let killed = 0
  for (let tries = 0; killed === 0 && tries < 1000; tries += 1) {
    const { rowCount } = await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO%"' || $1 || '"%'`,
      [table],
    )
    killed = rowCount ?? 0
    if (killed === 0) await pause(2)
  }
  const error = await settled
  await holder.query('ROLLBACK')
  holder.release()
  return { killed, error }
}
