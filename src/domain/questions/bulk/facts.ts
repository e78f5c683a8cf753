import type { Db } from '@/infra/db'
import type { Difficulty } from '@/generated/prisma/enums'
import { revisePublished, type Facts } from '../revise-published'
import { DIFFICULTY_WORD, GUIDES_MAX, TAGS } from '../words'
import { sortOut, type BulkOutcome, type BulkRow, type BulkTurn } from './rows'

export type FactChange =
  | { do: 'add-tag' | 'remove-tag'; tag: string }
  | { do: 'add-guide' | 'remove-guide'; guide: string }
  | { do: 'difficulty'; difficulty: Difficulty }

/** Gives published questions a tag, a guide or a difficulty, or takes it away; revisePublished says how. */
export async function changeFacts(
  tx: Db,
  rows: readonly BulkRow[],
  change: FactChange,
  { viewer, note, now }: BulkTurn,
): Promise<BulkOutcome> {
  const { reached, left } = sortOut(rows, objectionTo)
  const ids = reached.map(({ id }) => id)
  const revised = await revisePublished(tx, viewer, ids, (facts) => changed(facts, change), note, now)
  return { changed: revised.changed, left: [...left, ...revised.left] }
}

function objectionTo({ status, draft, publishedRevisionId }: BulkRow): string | undefined {
  if (publishedRevisionId === null) return 'It was never published: change it in its draft.'
  if (draft) return 'A change of it is under way: make this part of it.'
  return status === 'RETIRED' ? 'It is retired.' : undefined
}

function changed(facts: Facts, change: FactChange): Partial<Facts> | string {
  switch (change.do) {
    case 'difficulty':
      return facts.difficulty === change.difficulty
        ? `It is ${DIFFICULTY_WORD[change.difficulty]} already.`
        : { difficulty: change.difficulty }
    case 'add-tag': {
      if (facts.tags.includes(change.tag)) return 'It has this tag already.'
      if (facts.tags.length >= TAGS.max) return `It has ${TAGS.max} tags, the most there may be.`
      return { tags: [...facts.tags, change.tag] }
    }
    case 'remove-tag': {
      if (!facts.tags.includes(change.tag)) return 'It does not have this tag.'
      if (facts.tags.length <= TAGS.min) return 'It would have one tag only.'
      return { tags: facts.tags.filter((tag) => tag !== change.tag) }
    }
    case 'add-guide': {
      if (facts.guides.includes(change.guide)) return 'It links to this guide already.'
      if (facts.guides.length >= GUIDES_MAX) return `It links to ${GUIDES_MAX} guides, the most there may be.`
      return { guides: [...facts.guides, change.guide] }
    }
    case 'remove-guide': {
      if (!facts.guides.includes(change.guide)) return 'It does not link to this guide.'
      if (facts.guides.length === 1) return 'It is the only guide of this question: link another one first.'
      return { guides: facts.guides.filter((guide) => guide !== change.guide) }
    }
  }
}
