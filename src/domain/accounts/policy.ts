import type { Actor } from '@/domain/core/viewer'

/** The machine's own shell appoints administrators; no page does. */
export const canAppointAdmin = (actor: Actor): boolean => 'system' in actor
