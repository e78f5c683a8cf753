import * as z from 'zod'
import { rejected } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify } from '@/domain/core/notify'
import { slug, storableText, uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import { findPublished } from './internal'
import { OPEN_REPORTS_MAX, REPORT_TEXT } from './words'

const counted = z.coerce.number().int().min(0).max(20).default(0)

export const reportSchema = z.strictObject({
  question: slug,
  key: uuid,
  text: storableText
    .trim()
    .min(REPORT_TEXT.min, `Say in at least ${REPORT_TEXT.min} characters what is wrong.`)
    .max(REPORT_TEXT.max, `Shorten it to ${REPORT_TEXT.max.toLocaleString('en-GB')} characters.`),
  /** What the page showed: the number of the revision, and what was opened on it. */
  revision: z.coerce.number().int().min(1).max(1_000_000),
  hints: counted,
  answers: counted,
  /** Empty without a script. */
  width: z.coerce.number().int().min(0).max(20_000).default(0),
  theme: z.enum(['', 'light', 'dark']).default(''),
})

/**
 * Tells the administrators what is wrong with a published question, with the revision in force and what the reader
 * had before them. The same key again changes nothing. Refuses a person with ten reports that wait for an answer.
 */
export async function reportQuestion(
  viewer: Viewer,
  { question: slug, key, text, ...shown }: z.output<typeof reportSchema>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeTurn(tx, viewer)
    const mine = { reporterId: viewer.id }
    if ((await tx.questionReport.count({ where: { ...mine, key } })) > 0) return
    const { id: questionId, revisionId, title } = await findPublished(tx, slug)
    if ((await tx.questionReport.count({ where: { ...mine, status: 'OPEN' } })) >= OPEN_REPORTS_MAX) {
      throw rejected(`${OPEN_REPORTS_MAX} of your reports wait for an answer. Wait for the first of them.`)
    }
    const { id } = await tx.questionReport.create({
      data: {
        ...mine,
        ...{ questionId, revisionId, key, text, createdAt: now },
        state: { path: `/questions/${slug}`, ...shown },
      },
      select: { id: true },
    })
    await recordEvent(tx, viewer, 'question.reported', questionId, now, { report: id })
    await tellAdmins(tx, id, title, now)
  })
}

/** One report of a person after the other, so that the limit holds when many come at once. */
const takeTurn = (tx: Db, { id }: Viewer) =>
  tx.$queryRaw`SELECT 1 AS turn FROM pg_advisory_xact_lock(hashtextextended(${`reports ${id}`}, 0))`

async function tellAdmins(tx: Db, report: string, title: string, now: Date): Promise<void> {
  const admins = await tx.person.findMany({
    where: { role: 'ADMIN', disabledAt: null },
    select: { id: true },
  })
  await notify(
    tx,
    admins.map(({ id }) => ({
      personId: id,
      kind: 'report-opened',
      key: `report-opened ${report}`,
      text: `A reader has reported a problem with “${title}”.`,
      href: '/admin/reports',
    })),
    now,
  )
}
