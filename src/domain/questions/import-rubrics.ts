import type { Db } from '@/infra/db'
import { contentHash } from './content/hash'
import type { RubricFile } from './content/rubric-file'

/**
 * Adds a revision for each rubric whose criteria differ from those in use; one that was edited in the app stays.
 * Gives how many.
 */
export async function importRubrics(tx: Db, rubrics: readonly RubricFile[], now: Date): Promise<number> {
  const inUse = await tx.rubricRevision.findMany({
    distinct: ['type'],
    orderBy: [{ type: 'asc' }, { number: 'desc' }],
    select: { id: true, type: true, number: true, contentHash: true },
  })
  const edited = await tx.event.findMany({
    where: { action: 'rubric.changed', subjectId: { in: inUse.map(({ id }) => id) } },
    select: { subjectId: true },
  })
  const fresh = rubrics.flatMap(({ type, criteria }) => {
    const current = inUse.find((row) => row.type === type)
    const hash = contentHash(criteria)
    if (current?.contentHash === hash) return []
    if (edited.some(({ subjectId }) => subjectId === current?.id)) return []
    return [{ type, number: (current?.number ?? 0) + 1, contentHash: hash, criteria, createdAt: now }]
  })
  if (fresh.length > 0) await tx.rubricRevision.createMany({ data: fresh })
  return fresh.length
}
