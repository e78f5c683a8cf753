import { recordEvent } from '@/domain/core/events'
import { Role } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import { openSignIn } from './internal'
import { emailAddress, NAME_MAX, type ProviderIdentity, type Claim, type Visit } from './schema'

/** Why nobody was signed in; the sign-in page has a sentence for each. */
export type ProviderRefusal = 'AccountExists' | 'Unverified' | 'Disabled'

/**
 * Signs in the person whom a sign-in service names; a new one is made only for an address that the service has
 * verified. An address that has an account here is never linked: whoever owns it at the service need not own it here.
 */
export async function signInWithProvider(
  visit: Visit,
  identity: ProviderIdentity,
  now: Date,
): Promise<Claim | ProviderRefusal> {
  return db.$transaction(async (tx) => {
    const person = (await findPerson(tx, identity)) ?? (await makePerson(tx, identity, now))
    if (typeof person === 'string') return person
    if (person.disabledAt) return 'Disabled'
    return openSignIn(tx, person, visit, now)
  })
}

const person = { id: true, name: true, role: true, disabledAt: true } as const

async function findPerson(tx: Db, { provider, subject }: ProviderIdentity) {
  const account = await tx.externalAccount.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { person: { select: person } },
  })
  return account?.person
}

async function makePerson(tx: Db, identity: ProviderIdentity, now: Date) {
  const email = emailAddress.safeParse(identity.email)
  if (!identity.emailVerified || !email.success) return 'Unverified'
  const [made] = await tx.person.createManyAndReturn({
    data: [{ email: email.data, name: nameFor(identity, email.data), role: Role.CANDIDATE, createdAt: now }],
    skipDuplicates: true,
    select: person,
  })
  // The other of two first sign-ins at once may have made the person and the link.
  if (!made) return (await findPerson(tx, identity)) ?? 'AccountExists'
  const { provider, subject } = identity
  await tx.externalAccount.create({ data: { provider, subject, personId: made.id, createdAt: now } })
  await recordEvent(tx, made, 'person.signed-up', made.id, now, { provider })
  return made
}

function nameFor(identity: ProviderIdentity, email: string): string {
  const name = identity.name?.replace(/\p{C}/gu, '').trim().slice(0, NAME_MAX)
  return name || email.slice(0, email.indexOf('@'))
}
