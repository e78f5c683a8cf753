import { rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { admit } from '@/domain/core/privilege'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { tellCurators } from './curate'
import { planRows, type PlannedRow } from './exchange/plan-rows'
import { canCurate } from './policy'
import { readUpload, type Upload } from './exchange/read-upload'
import { writeRows } from './exchange/write-rows'
import { arrange, takeTurn } from './internal'
import { countKinds, type ImportCounts } from './plan-import'
import { waitingHref } from './words'

/** `duplicates`: also create those rows that say what another question says. */
export type ImportChoice = { duplicates: boolean }

export type ImportOutcome = {
  counts: ImportCounts
  /** Revisions that wait for a second person, and the list of them. */
  waiting: number
  href: string
}

/**
 * Imports a file: all of it, in one transaction, or nothing. New words become revisions in review by the importer,
 * which another curator publishes; only the files of content/ are published without one, at the start. Topic and
 * openness, retiring and putting back need no second person in the app, nor here. It is planned again inside, so
 * that two imports at once create each question once. Refuses who is no administrator, and any file with a row that
 * does not hold or whose question somebody else is working on, and names that row.
 */
export async function runImport(
  viewer: Viewer,
  upload: Upload,
  choice: ImportChoice,
  now: Date,
): Promise<ImportOutcome> {
  await admit(viewer, canCurate(viewer), 'import questions', upload.sha256, now)
  const rows = await readUpload(upload)
  refuseBad(rows.map((row) => ({ ...row, kind: row.entry ? 'create' : 'rejected' })))
  return db.$transaction(
    async (tx) => {
      await takeTurn(tx)
      await holdQuestions(tx, rows)
      const planned = await planRows(tx, viewer, rows)
      refuseBad(planned)
      const wanted = planned.filter(
        ({ kind }) => kind === 'create' || kind === 'update' || (kind === 'duplicate' && choice.duplicates),
      )
      const waiting = wanted.filter(({ step }) => step === 'send').length
      const outcome = { counts: countKinds(planned), waiting, href: waitingHref(now) }
      if (wanted.length === 0) return outcome
      const file = upload.name.slice(0, 120)
      await writeRows(tx, viewer, wanted, `Imported from ${file}`, now)
      await arrange(tx)
      const { create, update, unchanged, duplicate } = outcome.counts
      await recordEvent(tx, viewer, 'bank.imported', upload.sha256, now, {
        ...{ file, create, update, unchanged, duplicate, waiting, duplicatesCreated: choice.duplicates },
      })
      if (waiting > 0) await tellOthers(tx, viewer, { file, waiting }, now)
      return outcome
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

/** Nobody begins, sends or publishes a draft between the plan and the writing. */
async function holdQuestions(tx: Db, rows: readonly { slug: string }[]): Promise<void> {
  const slugs = rows.map(({ slug }) => slug)
  await tx.$queryRaw`SELECT 1 AS held FROM "Question" WHERE slug = ANY (${slugs}) ORDER BY id FOR UPDATE`
}

async function tellOthers(
  tx: Db,
  viewer: Viewer,
  { file, waiting }: { file: string; waiting: number },
  now: Date,
): Promise<void> {
  const message = {
    kind: 'question-to-review',
    key: `import-to-review ${viewer.id} ${now.toISOString()}`,
    text:
      waiting === 1
        ? `One question from ${file} waits for your review.`
        : `${waiting.toLocaleString('en-GB')} questions from ${file} wait for your review.`,
    href: waitingHref(now),
  } as const
  await tellCurators(tx, viewer, [viewer.id], message, now)
}

function refuseBad(rows: readonly Pick<PlannedRow, 'row' | 'slug' | 'kind' | 'faults'>[]): void {
  const bad = rows.filter(({ kind }) => kind === 'rejected')
  const [first] = bad
  if (!first) return
  const [fault] = first.faults
  const place = `Row ${first.row.toLocaleString('en-GB')}${first.slug && ` (${first.slug})`}`
  const more = bad.length > 1 ? ` ${bad.length - 1} more rows do not hold either.` : ''
  throw rejected(`${place}: ${fault?.field ?? 'row'}: ${fault?.reason ?? ''}${more} Nothing was changed.`)
}
