import type { Actor } from '@/domain/core/viewer'

/** The machine's own shell appoints administrators; no page does. */
export const canAppointAdmin = (actor: Actor): boolean => 'system' in actor

/** A link that sets anybody's password goes to their own address, or to whoever owns the machine. */
export const canMakeResetLink = (actor: Actor): boolean => 'system' in actor
