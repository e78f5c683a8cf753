import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { wordDiff, type DiffPart } from '@/lib/word-diff'
import { COPIED, copyOfRevision } from './copy-of-revision'
import { canCurate } from './policy'
import { FIELD_WORD } from './words'
import { sentencesOf, type WorkingCopy } from './working-copy'

export type FieldChange = { field: string; parts: DiffPart[] }

/**
 * What differs between two revisions of a question, field by field, word by word; null when one is missing. For
 * administrators.
 */
export async function compareRevisions(
  viewer: Viewer,
  { question: questionId, from, to }: { question: string; from: number; to: number },
): Promise<FieldChange[] | null> {
  authorize(canCurate(viewer))
  const rows = await db.questionRevision.findMany({
    where: { questionId, number: { in: [from, to] } },
    select: { number: true, ...COPIED },
  })
  const before = rows.find(({ number }) => number === from)
  const after = rows.find(({ number }) => number === to)
  if (!before || !after) return null
  return compareCopies(copyOfRevision(before), copyOfRevision(after))
}

/** What differs between two texts of a question; fields that say the same are left out. */
export const compareCopies = (before: WorkingCopy, after: WorkingCopy): FieldChange[] =>
  (Object.keys(FIELD_WORD) as (keyof WorkingCopy)[]).flatMap((field) => {
    const [left, right] = [sentencesOf(before[field]), sentencesOf(after[field])]
    return left === right ? [] : [{ field: FIELD_WORD[field], parts: wordDiff(left, right) }]
  })
