import { conflict } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { endAllSignIns, keepAnAdmin, managePerson } from './manage-person'

/**
 * Closes a person's account: every sign-in ends at once and no new one begins. Nothing of theirs is deleted.
 * Refuses the last administrator, and one that is closed already. For administrators.
 */
export const disablePerson = (viewer: Viewer, { person: id }: { person: string }, now: Date): Promise<void> =>
  managePerson(viewer, 'disable a person', id, now, async (tx, person, admins) => {
    if (person.disabledAt) throw conflict('This account is disabled already.')
    keepAnAdmin(person, admins)
    await tx.person.update({ where: { id }, data: { disabledAt: now }, select: { id: true } })
    const ended = await endAllSignIns(tx, id, now)
    await recordEvent(tx, viewer, 'person.disabled', id, now, { signIns: ended })
  })
