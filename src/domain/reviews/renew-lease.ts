import { idleLimit } from '@/domain/accounts/rules'
import type { Claim } from '@/domain/accounts/schema'
import { meAmong } from '@/domain/core/save-text'
import { pool } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { IS_MINE } from './asking'
import { LEASE_MINUTES } from './words'

/* Who asks, and the lease of an answer that they hold: one statement. A lapsed or published one stays as it is. */
const RENEW = `
WITH ${meAmong(['MENTOR', 'ADMIN'], { now: '$4', seenSince: '$5' })}, renewed AS (
  UPDATE "Submission" s SET "leaseUntil" = now() + interval '${LEASE_MINUTES} minutes'
  FROM me
  WHERE s.id = $3 AND s."mentorId" = me.id AND s.status = 'WAITING' AND s."leaseUntil" > now()
  RETURNING s."leaseUntil"
)
SELECT EXISTS (SELECT FROM me) AS "signedIn", renewed."leaseUntil", ${IS_MINE} AS "isMine"
FROM (VALUES (1)) AS one LEFT JOIN renewed ON true`

type Row = { signedIn: boolean; leaseUntil: Date | null; isMine: boolean }

/** `leaseUntil` in ms, null when the lease has lapsed; `isTaken` when the answer is not the mentor's any more. */
export type RenewalReply =
  | { outcome: 'renewed'; leaseUntil: number | null; isTaken: boolean; now: number }
  | { outcome: 'signed-out'; now: number }

/**
 * Renews the lease of a mentor who is at work on an answer without writing, or says that it has lapsed or that the
 * answer has gone to somebody else. The database's clock judges.
 * @param claim what the cookie claims; checked in the same statement
 */
export async function renewLease(claim: Claim, submission: string, now: Date): Promise<RenewalReply> {
  const values = [claim.personId, sha256(claim.secret), submission, now, idleLimit(now)]
  const { rows } = await pool.query<Row>({ name: 'renew-lease', text: RENEW, values })
  const { signedIn, leaseUntil, isMine } = rows[0]!
  if (!signedIn) return { outcome: 'signed-out', now: now.getTime() }
  return {
    outcome: 'renewed',
    leaseUntil: leaseUntil?.getTime() ?? null,
    isTaken: !isMine,
    now: now.getTime(),
  }
}
