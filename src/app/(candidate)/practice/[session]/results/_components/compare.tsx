import type { ReactNode } from 'react'
import { Markdown } from '@/components/markdown'
import { LocalTime } from '@/components/local-time'
import { Disclosure } from '@/components/ui/disclosure'
import { answerAsMarkdown } from '@/domain/practice/answer'
import type { AttemptResult } from '@/domain/practice/get-results'
import { ModelAnswerTabs } from './model-answer-tabs'

/** The answer beside the model answers once it is scored, and beside the earlier try if there is one. */
export function Compare({ attempt }: { attempt: AttemptResult }) {
  const { body, lateBody, modelAnswers, earlier, revision } = attempt
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="mb-3">Yours</h3>
        <Answer text={answerAsMarkdown(body, revision.blocks)} />
        {lateBody !== null && (
          <Disclosure summary="After time, not scored">
            <Answer text={answerAsMarkdown(lateBody, revision.blocks)} />
          </Disclosure>
        )}
        {earlier && (
          <Disclosure
            summary={
              <>
                Your earlier try{' '}
                {earlier.submittedAt && (
                  <span className="font-normal text-ink-3">
                    of <LocalTime at={earlier.submittedAt.getTime()} as="day" />
                  </span>
                )}
              </>
            }
            open
          >
            <Answer text={answerAsMarkdown(earlier.body, earlier.blocks)} />
          </Disclosure>
        )}
      </div>
      <div className="min-w-0">
        {modelAnswers ? (
          <ModelAnswerTabs
            name={attempt.id}
            answers={[
              { label: 'Passing', body: <Answer text={modelAnswers.passing} /> },
              { label: 'Strong', body: <Answer text={modelAnswers.strong} /> },
              { label: 'Outstanding', body: <Answer text={modelAnswers.outstanding} /> },
            ]}
          />
        ) : (
          <p className="max-w-measure text-ui text-ink-2">
            Three model answers, passing, strong and outstanding, open when your own score is saved. Scoring
            first is what makes the comparison teach.
          </p>
        )}
        {modelAnswers && modelAnswers.traps.length > 0 && (
          <section className="mt-6">
            <h3 className="mb-2">Traps in the data</h3>
            <Answer text={modelAnswers.traps.map((trap) => `- ${trap}`).join('\n')} />
          </section>
        )}
      </div>
    </div>
  )
}

const Answer = ({ text }: { text: string }): ReactNode =>
  text.trim() ? (
    <Markdown userWritten className="text-lg">
      {text}
    </Markdown>
  ) : (
    <p className="text-ui text-ink-3">Nothing was written.</p>
  )
