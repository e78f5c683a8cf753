import { similarity } from '@/lib/similarity'

/** What a career is searched by. */
export type Searchable = {
  title: string
  summary: string
  aliases: readonly string[]
  /** Titles of the skills it needs. */
  skills?: readonly string[]
}

const normal = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The careers in which every word of the search begins some word; all of them for an empty search. */
export function findCareers<T extends Searchable>(careers: readonly T[], q: string): T[] {
  const words = normal(q).split(' ').filter(Boolean)
  return careers.filter(({ title, summary, aliases, skills = [] }) => {
    const text = ` ${normal([title, ...aliases, ...skills, summary].join(' '))}`
    return words.every((word) => text.includes(` ${word}`))
  })
}

/** The career whose title or other name is most like the search; undefined when none is. */
export function closestCareer<T extends Searchable>(careers: readonly T[], q: string): T | undefined {
  const scored = careers.map((career) => ({
    career,
    score: Math.max(...[career.title, ...career.aliases].map((name) => similarity(normal(name), normal(q)))),
  }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0.15 ? best.career : undefined
}

export const careersFound = (count: number): string =>
  count === 1 ? '1 career found' : `${count} careers found`
