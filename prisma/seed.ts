import { rejected } from '@/domain/core/errors'
import { db } from '@/infra/db'
import { progressOf, sittingsOf } from './seed/calendar'
import { leaveRunning, RUNNING } from './seed/leave-running'
import { makePerson, pastClaim } from './seed/make-person'
import { actCuration } from './seed/act-curation'
import { actReviews } from './seed/act-reviews'
import {
  ADMIN,
  CANDIDATE,
  EDITOR,
  KEEPER,
  MENTOR,
  OTHER_MENTOR,
  OTHERS,
  passwordOf,
  type Character,
} from './seed/people'
import { keyOf, sit, type Bank } from './seed/sit'

const NAMED = [CANDIDATE, MENTOR, ADMIN, EDITOR]
const EVERYBODY = [CANDIDATE, MENTOR, ...OTHERS]
const AT_ONCE = 6

/**
 * Fills an imported bank with invented people and ninety days of their practice, all through the commands of the
 * domain. Gives false when that was done before; goes on where a start that was broken off ended.
 * @param secret what the passwords of the three named people follow from
 * @param people whose practice is acted out
 */
export async function seedDemo(secret: string, now = new Date(), people = EVERYBODY): Promise<boolean> {
  if (await db.person.count({ where: { email: ADMIN.email } })) return false
  const bank = await readBank()
  const queue = [...people]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await live(next, secret, bank, now)
    }),
  )
  const [first, maya, tom] = [
    await makePerson(CANDIDATE, passwordOf(secret, CANDIDATE), now),
    await makePerson(MENTOR, passwordOf(secret, MENTOR), now),
    await makePerson(OTHER_MENTOR, null, now),
  ]
  await actReviews(first, [maya, tom], now)
  const running = await db.practiceSession.count({
    where: { candidateId: first.id, startKey: keyOf(RUNNING) },
  })
  if (running === 0) await leaveRunning({ viewer: first, claim: await pastClaim(first, now) }, now)
  const editor = await makePerson(EDITOR, passwordOf(secret, EDITOR), now)
  // The administrator's account says that the demo is complete, so another name stands for it until then.
  await actCuration(editor, await makePerson(KEEPER, null, now), first, now)
  await makePerson(ADMIN, passwordOf(secret, ADMIN), now)
  return true
}

/** Who can sign in to the demo, in lines to print. */
export const demoSignIns = (secret: string): string[] => [
  'Demo data: people and answers are invented. Sign in as',
  ...NAMED.map((person) => `  ${person.email.padEnd(22)} ${passwordOf(secret, person)}`),
]

/** Lives through a person's ninety days, in order, so that the ids of sessions rise with time. */
async function live(person: Character, secret: string, bank: Bank, now: Date): Promise<void> {
  const viewer = await makePerson(person, NAMED.includes(person) ? passwordOf(secret, person) : null, now)
  const sitter = { viewer, claim: await pastClaim(viewer, now) }
  const rows = await db.practiceSession.findMany({
    where: { candidateId: viewer.id },
    select: { startKey: true },
  })
  const acted = new Set(rows.map(({ startKey }) => startKey))
  for (const sitting of sittingsOf(person, now)) {
    if (acted.has(keyOf(sitting.seed))) continue
    await sit(sitter, sitting, person.skill + 0.3 * progressOf(person, sitting.at, now), bank)
  }
}

async function readBank(): Promise<Bank> {
  const rows = await db.question.findMany({
    where: { status: 'PUBLISHED' },
    orderBy: [{ isPreview: 'desc' }, { position: 'asc' }],
    select: { slug: true },
  })
  const [first, ...others] = rows.map(({ slug }) => slug)
  if (!first)
    throw rejected('There are no questions to practise in the demo. See what content/ is told above.')
  return [first, ...others]
}
