import { randomUUID } from 'node:crypto'
import type { MyReport } from '@/domain/questions/list-reports'
import { LocalTime } from '@/components/local-time'
import { Disclosure } from '@/components/ui/disclosure'
import { ReportForm } from './report-form'

type MyReportsProps = { question: string; revision: number; reports: MyReport[] }

/** What the reader has reported about this question, with what they were answered, and a form to report more. */
export function MyReports({ question, revision, reports }: MyReportsProps) {
  return (
    <div id="report" className="scroll-mt-16">
      {reports.length > 0 && (
        <ul role="list" className="mb-2 grid gap-3">
          {reports.map(({ id, text, createdAt, answer, answeredAt }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              <p className="line-clamp-3 whitespace-pre-line">{text}</p>
              <p className="text-sm text-ink-3">
                Sent <LocalTime at={createdAt.getTime()} as="moment" />
                {!answeredAt && '; no answer yet'}
              </p>
              {answeredAt && (
                <div className="mt-1 border-l-2 border-line-strong pl-3">
                  <p className="whitespace-pre-line">{answer}</p>
                  <p className="text-sm text-ink-3">
                    Answered <LocalTime at={answeredAt.getTime()} as="moment" />
                  </p>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Disclosure quiet summary="Report a problem">
        <ReportForm question={question} revision={revision} formKey={randomUUID()} />
      </Disclosure>
    </div>
  )
}
