import { hkdfSync } from 'node:crypto'
import type { Role } from '@/generated/prisma/enums'

/** Somebody of the demo. Nobody of this name is meant; every address ends in example.org. */
export type Character = {
  name: string
  email: string
  role: Role
  zone: string
  /** Hours by which the clock on the wall is ahead of UTC. */
  ahead: number
  /** How many days ago they signed up. */
  since: number
  /** Share of the days on which they practise. */
  zeal: number
  /** From 0 to 1: how good their answers were at first. */
  skill: number
  /** The hours of the day at which they sit down. */
  hours: readonly [number, ...number[]]
  /** Days until their interview. */
  interviewIn?: number
}

const MORNING = [6, 7, 7, 8] as const
const LUNCH = [12, 12, 13] as const
const EVENING = [18, 19, 20, 20, 21] as const
const LATE = [21, 22, 22] as const

/** Those who can sign in, but for the other mentor. The administrator is made last: with that account the demo is complete. */
export const CANDIDATE: Character = {
  ...{ name: 'Robin Ames', email: 'candidate@example.org', role: 'CANDIDATE' },
  ...{ zone: 'Europe/London', ahead: 0, since: 90, zeal: 0.3, skill: 0.35, hours: EVENING, interviewIn: 19 },
}
export const MENTOR: Character = {
  ...{ name: 'Maya Lindqvist', email: 'mentor@example.org', role: 'MENTOR' },
  ...{ zone: 'Europe/Stockholm', ahead: 1, since: 90, zeal: 0.04, skill: 0.8, hours: LUNCH },
}
export const OTHER_MENTOR: Character = {
  ...{ name: 'Tom Leary', email: 'tom.leary@example.org', role: 'MENTOR' },
  ...{ zone: 'Europe/Dublin', ahead: 0, since: 60, zeal: 0, skill: 0.8, hours: LUNCH },
}
/** A question is published by another person than its author, so there are several. */
export const EDITOR: Character = {
  ...{ name: 'Rika Sato', email: 'editor@example.org', role: 'ADMIN' },
  ...{ zone: 'Asia/Tokyo', ahead: 9, since: 80, zeal: 0, skill: 0.6, hours: LUNCH },
}
export const KEEPER: Character = {
  ...{ name: 'Noor Haddad', email: 'noor.haddad@example.org', role: 'ADMIN' },
  ...{ zone: 'Europe/Paris', ahead: 1, since: 85, zeal: 0, skill: 0.6, hours: LUNCH },
}
export const ADMIN: Character = {
  ...{ name: 'Sam Okafor', email: 'admin@example.org', role: 'ADMIN' },
  ...{ zone: 'Europe/Berlin', ahead: 1, since: 90, zeal: 0, skill: 0.6, hours: LUNCH },
}

type Rest = [string, number, number, number, number, Character['hours'], number?]

const other = ([zone, ahead, since, zeal, skill, hours, interviewIn]: Rest, name: string): Character => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return { name, email, role: 'CANDIDATE', zone, ahead, since, zeal, skill, hours, interviewIn }
}

/** Candidates without a password: nobody can sign in as one of them. */
export const OTHERS: readonly Character[] = [
  other(['Africa/Lagos', 1, 88, 0.22, 0.5, EVENING, 6], 'Adaeze Nwosu'),
  other(['America/Sao_Paulo', -3, 84, 0.12, 0.3, LATE], 'Bruno Carvalho'),
  other(['Asia/Kolkata', 5.5, 80, 0.2, 0.6, MORNING, 12], 'Charu Menon'),
  other(['Europe/Warsaw', 1, 77, 0.08, 0.2, EVENING], 'Dawid Lis'),
  other(['America/Toronto', -5, 70, 0.16, 0.45, LUNCH, 30], 'Elise Tremblay'),
  other(['Asia/Manila', 8, 66, 0.1, 0.4, LATE], 'Felix Santos'),
  other(['Europe/Rome', 1, 58, 0.18, 0.7, MORNING, 3], 'Giulia Ferri'),
  other(['Asia/Tokyo', 9, 51, 0.14, 0.55, EVENING], 'Haruka Mori'),
  other(['Europe/Istanbul', 3, 43, 0.12, 0.35, LATE, 21], 'Iris Demir'),
  other(['America/Denver', -7, 34, 0.25, 0.5, MORNING], 'Jo Hartley'),
  other(['Africa/Nairobi', 3, 21, 0.3, 0.25, EVENING, 40], 'Kamau Njeri'),
  other(['Pacific/Auckland', 13, 12, 0.35, 0.65, EVENING], 'Lily Te Rangi'),
]

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'

/** Takes the secret of this installation's demo; gives a person's password, the same each time. */
export function passwordOf(secret: string, { email }: Character): string {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', `demo password of ${email}`, 16))
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}
