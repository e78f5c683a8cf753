import type { SubmissionPage } from '@/domain/reviews/get-submission'
import { LocalTime } from '@/components/local-time'
import { LevelsTable } from '@/components/review/levels-table'
import { TextDiff } from '@/components/review/text-diff'
import { Markdown } from '@/components/markdown'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'

/** All drafts on one question: what changed since the one before, and how the levels went. Nothing for a first one. */
export function Drafts({ submission }: { submission: SubmissionPage }) {
  const { id, drafts, previous, answer, criteria } = submission
  if (drafts.length < 2) return null
  const judged = drafts.filter(({ levels }) => levels)
  return (
    <Hang id="drafts" title="Drafts" note={`${drafts.length} on this question`}>
      <ul role="list" className="mb-5 grid gap-1 text-ui">
        {drafts.map((one) => (
          <li key={one.id}>
            {one.id === id ? (
              <strong>Draft {one.draft}, this one</strong>
            ) : (
              <Link href={`/reviews/${one.id}`}>Draft {one.draft}</Link>
            )}{' '}
            <span className="text-sm text-ink-3">
              {one.submittedAt && (
                <>
                  submitted on <LocalTime at={one.submittedAt.getTime()} as="day" />,{' '}
                </>
              )}
              {one.levels ? 'reviewed' : 'waiting'}
            </span>
          </li>
        ))}
      </ul>
      {judged.length > 0 && (
        <LevelsTable
          criteria={criteria}
          columns={judged.map(({ draft, levels }) => ({ name: `Draft ${draft}`, levels: levels ?? {} }))}
        />
      )}
      {previous && (
        <div className="mt-4">
          <Disclosure summary="What changed since the draft before" open>
            <TextDiff before={previous.markdown} after={answer.markdown} />
          </Disclosure>
          <Disclosure summary="Both drafts side by side">
            <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
              <Side title="The draft before" text={previous.markdown} />
              <Side title="This draft" text={answer.markdown} />
            </div>
          </Disclosure>
        </div>
      )}
    </Hang>
  )
}

const Side = ({ title, text }: { title: string; text: string }) => (
  <section className="min-w-0">
    <h3 className="mb-3">{title}</h3>
    <Markdown userWritten>{text}</Markdown>
  </section>
)
