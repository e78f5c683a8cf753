import * as z from 'zod'
import { conflict, rejected } from '@/domain/core/errors'
import { admit } from '@/domain/core/privilege'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { Difficulty } from '@/generated/prisma/enums'
import { db, type Db } from '@/infra/db'
import { changeFacts } from './bulk/facts'
import { placeQuestions, PLACES, type PlaceChange } from './bulk/place'
import { publishWaiting, sendWaitingBack } from './bulk/review'
import { lockRows, type BulkOutcome, type BulkRow, type BulkTurn } from './bulk/rows'
import { findLeafTopic } from './create-question'
import { readCuratedFilter } from './curated-filter'
import { slugsThatFit } from './list-curated'
import { canCurate } from './policy'
import { tagSchema } from './rename-tag'
import { BULK_FITTING_MAX, BULK_MAX, CURATION_NOTE_MAX } from './words'

const shared = {
  questions: z.array(slug).max(BULK_MAX).default([]),
  /** The ticked ones, or all that fit the list's filter: as many of them as the page said. */
  reach: z.enum(['ticked', 'fitting']).default('ticked'),
  filter: z.string().max(1000).default(''),
  fitting: z.coerce.number().int().min(0).default(0),
  topic: z.union([z.literal(''), slug]).default(''),
  tag: z.string().trim().toLowerCase().default(''),
  difficulty: z.enum(Difficulty).default('MEDIUM'),
  note: storableText.trim().max(CURATION_NOTE_MAX).default(''),
}

export const bulkSchema = z
  .strictObject({
    ...shared,
    do: z.enum(['publish', 'send-back', ...PLACES, 'add-tag', 'remove-tag', 'difficulty']),
  })
  .superRefine(({ do: what, ...given }, { addIssue }) => {
    const demand = (holds: boolean, field: string, message: string) => {
      if (!holds) addIssue({ code: 'custom', path: [field], message })
    }
    demand(
      given.reach === 'fitting' || given.questions.length > 0,
      'questions',
      'Select at least one question.',
    )
    demand(what !== 'move-topic' || given.topic !== '', 'topic', 'Choose the topic to move to.')
    const isTag = what === 'add-tag' || what === 'remove-tag'
    demand(!isTag || tagSchema.safeParse(given.tag).success, 'tag', 'Write one tag, with hyphens for spaces.')
    demand(what === 'publish' || given.note.length >= 3, 'note', 'Say in a few words why.')
  })
export type BulkChange = z.output<typeof bulkSchema>

/**
 * Does one thing to many questions in one transaction, and gives how many it changed and which it left out, each with
 * the reason. Refuses who is no administrator, a topic with more open questions than it may have, and a filter that
 * no longer finds what the page showed.
 */
export async function bulkChange(viewer: Viewer, asked: BulkChange, now: Date): Promise<BulkOutcome> {
  await admit(viewer, canCurate(viewer), 'change many questions', asked.do, now)
  return db.$transaction(
    async (tx) => {
      const slugs =
        asked.reach === 'fitting' ? await fitting(tx, viewer, asked) : [...new Set(asked.questions)]
      const rows = await lockRows(tx, slugs)
      const gone = slugs.filter((one) => !rows.some((row) => row.slug === one))
      const { changed, left } = await change(tx, rows, asked, { viewer, note: asked.note, now })
      const missing = gone.map((one) => ({ slug: one, title: one, reason: 'It is not there any more.' }))
      return { changed, left: [...left, ...missing] }
    },
    { timeout: 60_000 },
  )
}

async function change(
  tx: Db,
  rows: readonly BulkRow[],
  { do: what, topic, tag, difficulty, note }: BulkChange,
  turn: BulkTurn,
): Promise<BulkOutcome> {
  switch (what) {
    case 'publish':
      return publishWaiting(tx, rows, turn)
    case 'send-back':
      return sendWaitingBack(tx, rows, turn)
    case 'add-tag':
    case 'remove-tag': {
      const words = `Tag “${tag}” ${what === 'add-tag' ? 'added' : 'removed'}: ${note}`
      return changeFacts(tx, rows, { do: what, tag }, { ...turn, note: words })
    }
    case 'difficulty':
      return changeFacts(tx, rows, { do: what, difficulty }, turn)
    default:
      return placeQuestions(tx, rows, what satisfies PlaceChange, await topicFor(tx, what, topic), turn)
  }
}

const topicFor = async (tx: Db, what: PlaceChange, topic: string): Promise<string> =>
  what === 'move-topic' ? findLeafTopic(tx, topic) : ''

async function fitting(tx: Db, viewer: Viewer, { filter, fitting: seen }: BulkChange): Promise<string[]> {
  const slugs = await slugsThatFit(viewer, readCuratedFilter(filter), tx)
  if (slugs.length > BULK_FITTING_MAX)
    throw rejected(`Narrow the filter to ${BULK_FITTING_MAX.toLocaleString('en-GB')} questions.`)
  if (slugs.length === seen) return slugs
  throw conflict(`Meanwhile ${slugs.length.toLocaleString('en-GB')} questions fit. Load the page again.`)
}
