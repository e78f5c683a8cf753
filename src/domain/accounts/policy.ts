import type { Actor, Viewer } from '@/domain/core/viewer'

/** The machine's own shell appoints administrators; no page does. */
export const canAppointAdmin = (actor: Actor): boolean => 'system' in actor

/** A link that sets anybody's password goes to their own address, or to whoever owns the machine. */
export const canMakeResetLink = (actor: Actor): boolean => 'system' in actor

/** Roles, topics, sign-ins and the closing of accounts. */
export const canManagePeople = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Reads who did what, in the whole installation. */
export const canReadEvents = (viewer: Viewer): boolean => viewer.role === 'ADMIN'

/** Somebody who can manage people must remain. */
export const canLeaveAdmins = (person: string, admins: readonly string[]): boolean =>
  !admins.includes(person) || admins.length > 1
