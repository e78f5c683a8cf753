import * as z from 'zod'
import { conflict } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Role } from '@/generated/prisma/enums'
import { keepAnAdmin, managePerson } from './manage-person'

export const changeRoleSchema = z.strictObject({ person: uuid, role: z.enum(Role, 'Choose a role.') })

/**
 * Makes a person a candidate, a mentor or an administrator; it holds from their next request on. Limits to topics
 * go with the mentor's role. Refuses the role that they have, and to demote the last administrator. For administrators.
 */
export const changeRole = (
  viewer: Viewer,
  { person: id, role }: z.output<typeof changeRoleSchema>,
  now: Date,
): Promise<void> =>
  managePerson(viewer, 'change a role', id, now, async (tx, person, admins) => {
    if (person.role === role) throw conflict('This person has that role already.')
    if (role !== Role.ADMIN) keepAnAdmin(person, admins)
    await tx.person.update({ where: { id }, data: { role }, select: { id: true } })
    if (role !== Role.MENTOR) await tx.mentorTopic.deleteMany({ where: { personId: id } })
    await recordEvent(tx, viewer, 'person.role-changed', id, now, { from: person.role, role })
  })
