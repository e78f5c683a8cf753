import { chanceOf } from './chance'
import type { Character } from './people'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** What somebody sat down to do: one question of their choice, three drawn ones, or a mock interview. */
export type Plan = 'one' | 'three' | 'short' | 'full'
export type Sitting = { seed: string; at: Date; plan: Plan }

/**
 * When a person practised: from a day after they signed up until the day before yesterday, at hours of
 * their own, at most once a day, less on weekends. Depends on the person and the date alone.
 */
export function sittingsOf(person: Character, now: Date): Sitting[] {
  const today = Math.floor(now.getTime() / DAY) * DAY
  const days = Array.from({ length: Math.max(0, person.since - 2) }, (_, i) => person.since - 1 - i)
  return days.flatMap((ago) => {
    const seed = `${person.email} ${ago}`
    const chance = chanceOf(seed)
    const midnight = today - ago * DAY
    const weekend = [0, 6].includes(new Date(midnight).getUTCDay())
    if (!chance.happens(weekend ? person.zeal / 2 : person.zeal)) return []
    const minutes = (chance.pick(person.hours) - person.ahead) * 60 + chance.between(0, 59)
    const plan = chance.pick<Plan>(['one', 'one', 'one', 'three', 'three', 'short', 'short', 'full'])
    return [{ seed, at: new Date(midnight + minutes * MINUTE + chance.between(0, 59) * 1000), plan }]
  })
}

/** From 0 on the first day to 1 today: people get better. */
export const progressOf = (person: Character, at: Date, now: Date) =>
  Math.min(1, Math.max(0, 1 - (now.getTime() - at.getTime()) / (person.since * DAY)))
