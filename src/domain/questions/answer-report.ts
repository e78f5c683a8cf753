import * as z from 'zod'
import { authorize, conflict, notFound } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { notify, type Message } from '@/domain/core/notify'
import { privileged } from '@/domain/core/privilege'
import { storableText, uuid } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { canAnswerReports } from './policy'
import { REPORT_ANSWER } from './words'

export const answerReportSchema = z.strictObject({
  report: uuid,
  answer: storableText
    .trim()
    .min(REPORT_ANSWER.min, 'Write what became of it.')
    .max(REPORT_ANSWER.max, `Shorten it to ${REPORT_ANSWER.max.toLocaleString('en-GB')} characters.`),
})

/** Answers a reader's report, once, and tells the reader. Refuses one that has its answer. For administrators. */
export const answerReport = (
  viewer: Viewer,
  { report: id, answer }: z.output<typeof answerReportSchema>,
  now: Date,
): Promise<void> =>
  privileged(viewer, 'answer a report', id, now, () => {
    authorize(canAnswerReports(viewer))
    return db.$transaction(async (tx) => {
      const report = await tx.questionReport.findUnique({
        where: { id },
        select: {
          reporterId: true,
          questionId: true,
          question: { select: { slug: true, title: true, status: true } },
        },
      })
      if (!report) throw notFound('This report')
      const { count } = await tx.questionReport.updateMany({
        where: { id, status: 'OPEN' },
        data: { status: 'ANSWERED', answer, answeredById: viewer.id, answeredAt: now },
      })
      if (count === 0) throw conflict('Somebody has answered this report already. Load the page again.')
      await recordEvent(tx, viewer, 'question.report-answered', report.questionId, now, { report: id })
      const { slug, title, status } = report.question
      const isThere = status === 'PUBLISHED'
      const message: Message = {
        personId: report.reporterId,
        kind: 'report-answered',
        key: `report-answered ${id}`,
        text: `Your report on “${title}” has been answered${isThere ? '' : '; the question is not in the bank any more'}.`,
        href: isThere ? `/questions/${slug}#report` : '/questions',
      }
      await notify(tx, [message], now)
    })
  })
