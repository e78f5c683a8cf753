import { conflict } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { managePerson } from './manage-person'

/** Opens a disabled account again, with the role it had. Refuses one that is open. For administrators. */
export const enablePerson = (viewer: Viewer, { person: id }: { person: string }, now: Date): Promise<void> =>
  managePerson(viewer, 'enable a person', id, now, async (tx, person) => {
    if (!person.disabledAt) throw conflict('This account is open already.')
    await tx.person.update({ where: { id }, data: { disabledAt: null }, select: { id: true } })
    await recordEvent(tx, viewer, 'person.enabled', id, now)
  })
