import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import type { RowFault } from './exchange/entry'
import type { Duplicate } from './exchange/find-duplicates'
import { planRows, ROW_KINDS, type PlannedRow, type RowKind } from './exchange/plan-rows'
import { canCurate } from './policy'
import { readUpload, type Upload } from './exchange/read-upload'

export type ImportCounts = Record<RowKind, number>
export type ImportPlan = {
  counts: ImportCounts
  rows: (Pick<PlannedRow, 'row' | 'slug' | 'title' | 'kind' | 'step' | 'moves'> & {
    faults: RowFault[]
    like?: Duplicate
  })[]
}

/**
 * What an import of this file would do, row by row; writes nothing. Refuses who is no administrator, and a
 * file that did not arrive whole or cannot be read at all.
 */
export async function planImport(viewer: Viewer, upload: Upload): Promise<ImportPlan> {
  authorize(canCurate(viewer))
  const rows = await planRows(db, viewer, await readUpload(upload))
  return { counts: countKinds(rows), rows: rows.map(toShown) }
}

/** How many rows there are of each kind. */
export function countKinds(rows: readonly PlannedRow[]): ImportCounts {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as ImportCounts
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

const toShown = ({ row, slug, title, kind, step, moves, faults, like }: PlannedRow) => ({
  ...{ row, slug, title, kind, step, moves },
  faults: faults.slice(0, 5),
  ...(like && { like }),
})
