import { authorize, rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { planRows, type PlannedRow } from './exchange/plan-rows'
import { canCurate } from './policy'
import { readUpload, type Upload } from './exchange/read-upload'
import { writeRows } from './exchange/write-rows'
import { arrange, takeTurn } from './internal'
import { countKinds, type ImportCounts } from './plan-import'

/** `duplicates`: also create those rows that say what another question says. */
export type ImportChoice = { duplicates: boolean }

/**
 * Imports a file: all of it, in one transaction, or nothing. It is planned again inside, so that two imports at
 * once create each question once. Refuses who is no administrator and any file with a row that does not hold,
 * and names that row.
 */
export async function runImport(
  viewer: Viewer,
  upload: Upload,
  choice: ImportChoice,
  now: Date,
): Promise<ImportCounts> {
  authorize(canCurate(viewer))
  const rows = await readUpload(upload)
  refuseBad(rows.map((row) => ({ ...row, kind: row.entry ? 'create' : 'rejected' })))
  return db.$transaction(
    async (tx) => {
      await takeTurn(tx)
      const planned = await planRows(tx, rows)
      refuseBad(planned)
      const wanted = planned.filter(
        ({ kind }) => kind === 'create' || kind === 'update' || (kind === 'duplicate' && choice.duplicates),
      )
      const counts = countKinds(planned)
      if (wanted.length === 0) return counts
      await writeRows(tx, viewer, wanted, `Imported from ${upload.name.slice(0, 120)}`, now)
      await arrange(tx)
      const { create, update, unchanged, duplicate } = counts
      await recordEvent(tx, viewer, 'bank.imported', upload.sha256, now, {
        ...{ file: upload.name.slice(0, 120), create, update, unchanged, duplicate },
        duplicatesCreated: choice.duplicates,
      })
      return counts
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

function refuseBad(rows: readonly PlannedRow[]): void {
  const bad = rows.filter(({ kind }) => kind === 'rejected')
  const [first] = bad
  if (!first) return
  const [fault] = first.faults
  const place = `Row ${first.row.toLocaleString('en-GB')}${first.slug && ` (${first.slug})`}`
  const more = bad.length > 1 ? ` ${bad.length - 1} more rows do not hold either.` : ''
  throw rejected(`${place}: ${fault?.field ?? 'row'}: ${fault?.reason ?? ''}${more} Nothing was changed.`)
}
