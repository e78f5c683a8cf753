import * as z from 'zod'
import { notFound } from '@/domain/core/errors'
import { admit } from '@/domain/core/privilege'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { changeFacts } from '@/domain/questions/bulk/facts'
import { lockRows, type BulkOutcome } from '@/domain/questions/bulk/rows'
import { canCurate } from '@/domain/questions/policy'
import { CURATION_NOTE_MAX } from '@/domain/questions/words'
import { db } from '@/infra/db'
import { readLibrary } from './library'
import { LINKS_MAX } from './words'

export const changeLinksSchema = z.strictObject({
  guide: slug,
  do: z.enum(['add-guide', 'remove-guide']),
  questions: z.array(slug).min(1, 'Select at least one question.').max(LINKS_MAX),
  note: storableText.trim().min(3, 'Say in a few words why.').max(CURATION_NOTE_MAX),
})

/**
 * Links questions to a guide, or takes the link away, each in a published revision with the note. Gives how many it
 * changed and which it left out, with the reason. Refuses who is no administrator, and links to a guide that does not
 * exist; such links may be taken away.
 */
export async function changeLinks(
  viewer: Viewer,
  { guide, do: what, questions, note }: z.output<typeof changeLinksSchema>,
  now: Date,
  root?: string,
): Promise<BulkOutcome> {
  await admit(viewer, canCurate(viewer), 'change the links of a guide', guide, now)
  const { guides } = await readLibrary(root)
  if (what === 'add-guide' && !guides.some(({ page }) => page?.slug === guide)) throw notFound('This guide')
  const words = `Guide “${guide}” ${what === 'add-guide' ? 'linked' : 'no longer linked'}: ${note}`
  return db.$transaction(
    async (tx) => {
      const rows = await lockRows(tx, questions)
      return changeFacts(tx, rows, { do: what, guide }, { viewer, note: words, now })
    },
    { timeout: 60_000 },
  )
}
