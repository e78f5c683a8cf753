import type { Viewer, Visitor } from '@/domain/core/viewer'
import { SORTS, type Listing, type Sort } from '@/domain/questions/listing'

export type Filter = { name: string; viewer: Viewer | Visitor; listing: Partial<Listing> }

/** What a list can be narrowed by: each filter alone, some together, and searches that hit a lot, little and nothing. */
export function filtersOf(
  regular: Viewer,
  found: { tag: string; leaf: string; group: string; rare: string },
): Filter[] {
  const forAll: [string, Partial<Listing>][] = [
    ['everything', {}],
    ['topic', { topic: found.leaf }],
    ['topic with members', { topic: found.group }],
    ['difficulty', { difficulty: 'HARD' }],
    ['type', { type: 'SYSTEM_DESIGN' }],
    ['format', { format: 'SQL' }],
    ['tag', { tag: found.tag }],
    ['role', { role: 'data analyst' }],
    ['topic, difficulty, type', { topic: found.leaf, difficulty: 'HARD', type: 'SYSTEM_DESIGN' }],
    ['tag, format, role', { tag: found.tag, format: 'SQL', role: 'data analyst' }],
    ['search, most hit', { q: 'segment' }],
    ['search, many hit', { q: 'price customers' }],
    ['search, few hit', { q: found.rare }],
    ['search, none hits', { q: 'xylophone' }],
    ['search, misspelt', { q: 'segmnt churm' }],
    ['search, topic, type', { q: 'segment', topic: found.leaf, type: 'CASE_STUDY' }],
  ]
  const forRegulars: [string, Partial<Listing>][] = [
    ['to do', { mine: 'to-do' }],
    ['tried', { mine: 'tried' }],
    ['given up', { mine: 'given-up' }],
    ['bookmarked', { bookmarked: true }],
    ['tag, to do', { tag: found.tag, mine: 'to-do' }],
  ]
  const asked = (viewer: Viewer | Visitor, listings: typeof forAll) =>
    listings.map(([name, listing]) => ({
      name: `${viewer ? 'signed in' : 'visitor'}: ${name}`,
      viewer,
      listing,
    }))
  return [...asked(null, forAll), ...asked(regular, [...forAll, ...forRegulars])]
}

/** A search is sorted by relevance or as asked; one such order stands for the others. */
export const sortsOf = ({ q }: Partial<Listing>): readonly Sort[] => (q ? ['recommended', 'newest'] : SORTS)
