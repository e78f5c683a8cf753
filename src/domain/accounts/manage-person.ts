import { authorize, DomainError, notFound } from '@/domain/core/errors'
import { privileged } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import type { Role } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import { canLeaveAdmins, canManagePeople } from './policy'

export type Managed = { id: string; name: string; role: Role; disabledAt: Date | null }
type Work = (tx: Db, person: Managed, admins: readonly string[]) => Promise<void>

/**
 * Runs an administrator's work on a person in one transaction. All enabled administrators are locked first, in one
 * order, so that who remains is still true when it commits, and nobody acts who lost the right a moment ago.
 * Refuses anybody else, which leaves an event, and a person who does not exist.
 */
export const managePerson = (viewer: Viewer, attempt: string, personId: string, now: Date, work: Work) =>
  privileged(viewer, attempt, personId, now, () => {
    authorize(canManagePeople(viewer))
    return db.$transaction(async (tx) => {
      const admins = await lockAdmins(tx)
      authorize(admins.includes(viewer.id))
      const [person] = await tx.$queryRaw<Managed[]>`
        SELECT id, name, role, "disabledAt" FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`
      if (!person) throw notFound('This person')
      await work(tx, person, admins)
    })
  })

async function lockAdmins(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE role = 'ADMIN' AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Refuses to take the last administrator away. */
export function keepAnAdmin(person: Managed, admins: readonly string[]): void {
  if (canLeaveAdmins(person.id, admins)) return
  throw new DomainError(
    'FORBIDDEN',
    'This is the last administrator. Make another person an administrator first.',
  )
}

/** Ends all sign-ins of a person; gives how many. */
export async function endAllSignIns(tx: Db, personId: string, now: Date): Promise<number> {
  const { count } = await tx.signIn.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}
