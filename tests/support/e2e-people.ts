import { createHash, randomBytes } from 'node:crypto'

import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { uuidv7 } from 'uuidv7'

import { rows } from './e2e-rows'

export type Person = { id: string; name: string; email: string }

/** An address that nobody else in the run has. */
export const newAddress = () => `robin.${randomBytes(6).toString('hex')}@example.org`

/** Makes a person without a password. */
export async function makePerson(
  name = 'Robin Vale',
  role: 'CANDIDATE' | 'MENTOR' | 'ADMIN' = 'CANDIDATE',
): Promise<Person> {
  const person = { id: uuidv7(), name, email: newAddress() }
  await rows('INSERT INTO "Person" (id, email, name, role) VALUES ($1, $2, $3, $4::"Role")', [
    person.id,
    person.email,
    name,
    role,
  ])
  return person
}

/** Gives the cookie of a new sign-in, as the sign-in page would. */
export async function sessionCookie(person: Person, origin: string) {
  const secret = randomBytes(32).toString('base64url')
  await rows(
    `INSERT INTO "SignIn" ("personId", id, "secretHash", "expiresAt") VALUES ($1, $2, $3, now() + interval '1 day')`,
    [person.id, uuidv7(), createHash('sha256').update(secret).digest()],
  )
  const value = await encode({
    token: { sub: person.id, sid: secret },
    secret: process.env.AUTH_SECRET ?? '',
  })
  return { name: 'segprep.session', value, url: origin, httpOnly: true, sameSite: 'Lax' as const }
}

/** Signs a person in without the form. */
export async function signIn(context: BrowserContext, person: Person, origin: string): Promise<void> {
  await context.addCookies([await sessionCookie(person, origin)])
}

/** Ends all sign-ins of a person, as a changed password on another device does. */
export const revokeSignIns = (person: Person) =>
  rows('UPDATE "SignIn" SET "revokedAt" = now() WHERE "personId" = $1', [person.id])
