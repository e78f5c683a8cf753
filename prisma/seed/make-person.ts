import { randomBytes } from 'node:crypto'
import { appointAdmin } from '@/domain/accounts/appoint-admin'
import type { Claim } from '@/domain/accounts/schema'
import { signUp } from '@/domain/accounts/sign-up'
import { updateProfile } from '@/domain/accounts/update-profile'
import { recordEvent } from '@/domain/core/events'
import type { System, Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import { DAY } from './calendar'
import type { Character } from './people'

const DEMO: System = { system: 'demo' }
const VISIT = { network: 'demo', userAgent: 'Demo', claim: null }
const COLUMNS = { id: true, name: true, role: true } as const

/** Makes a person of the demo, or finds them; without a password nobody can sign in as them. */
export async function makePerson(character: Character, password: string | null, now: Date): Promise<Viewer> {
  const { email, name, role, zone, since, interviewIn } = character
  const found = await db.person.findUnique({ where: { email }, select: COLUMNS })
  if (found) return found

  const createdAt = new Date(now.getTime() - since * DAY)
  if (password) await signUp(VISIT, { name, email, password, timeZone: zone }, createdAt)
  else await addWithoutPassword(character, createdAt)
  const viewer = await db.person.findUniqueOrThrow({ where: { email }, select: COLUMNS })
  const day = interviewIn && new Date(now.getTime() + interviewIn * DAY).toISOString().slice(0, 10)
  await updateProfile(viewer, { name, timeZone: zone, interviewOn: day || null, extraTime: 'X100' })
  if (role === 'ADMIN') await appointAdmin(DEMO, email, createdAt)
  if (role === 'MENTOR') await appointMentor(viewer, createdAt)
  return { ...viewer, role }
}

const addWithoutPassword = ({ email, name }: Character, createdAt: Date) =>
  db.$transaction(async (tx) => {
    const person = await tx.person.create({ data: { email, name, createdAt }, select: COLUMNS })
    await recordEvent(tx, person, 'person.signed-up', person.id, createdAt)
  })

const appointMentor = ({ id }: Viewer, now: Date) =>
  db.$transaction(async (tx) => {
    await tx.person.update({ where: { id }, data: { role: 'MENTOR' }, select: { id: true } })
    await recordEvent(tx, DEMO, 'person.role-changed', id, now, { role: 'MENTOR' })
  })

/** A sign-in that was good until this moment, for saves that were made before it. */
export async function pastClaim({ id: personId }: Viewer, now: Date): Promise<Claim> {
  const secret = randomBytes(32).toString('base64url')
  await db.signIn.create({
    data: { personId, secretHash: sha256(secret), userAgent: 'Demo', lastSeenAt: now, expiresAt: now },
    select: { id: true },
  })
  return { personId, secret }
}
