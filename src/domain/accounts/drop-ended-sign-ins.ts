import { db } from '@/infra/db'
import { idleLimit } from './rules'

const KEPT_MS = 30 * 86_400_000

/**
 * Drops sign-ins that ended more than thirty days ago; until then they tell who was signed in where.
 * @returns how many rows were dropped
 */
export async function dropEndedSignIns(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS)
  const { count } = await db.signIn.deleteMany({
    where: {
      OR: [
        { expiresAt: { lt: before } },
        { revokedAt: { lt: before } },
        { lastSeenAt: { lt: idleLimit(before) } },
      ],
    },
  })
  return count
}
