import type { Role } from '@/generated/prisma/enums'

/** A signed-in person who asks. The role is read from the row at each request. */
export type Viewer = { id: string; role: Role; name: string }

/** Nobody is signed in: sees what is public and owns nothing. */
export type Visitor = null

/** Jobs, the seed and the command line act through this viewer; it has no row. */
export type System = { system: string }

/** Who did something, as an event records it. */
export type Actor = Viewer | System

export const actorId = (actor: Actor): string | null => ('id' in actor ? actor.id : null)
