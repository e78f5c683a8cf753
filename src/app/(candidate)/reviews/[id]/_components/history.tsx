import type { Criterion } from '@/domain/questions/schema'
import type { PublishedReview } from '@/domain/reviews/get-submission'
import { LocalTime } from '@/components/local-time'
import { Markdown } from '@/components/markdown'
import { LevelsTable } from '@/components/review/levels-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'

/** The versions before the one in force; each can be read in full. Nothing for a review that was never changed. */
export function History({ review, criteria }: { review: PublishedReview; criteria: Criterion[] }) {
  const { revisions } = review
  if (revisions.length < 2) return null
  return (
    <Hang id="history" title="Changes" note={`${revisions.length - 1} after it was published`}>
      {revisions
        .slice(0, -1)
        .reverse()
        .map(({ number, at, content }) => (
          <Disclosure
            key={number}
            summary={
              <span>
                Changed on <LocalTime at={revisions[number]?.at.getTime() ?? at.getTime()} as="moment" />: the
                version before
              </span>
            }
          >
            <div className="grid gap-4">
              <LevelsTable
                criteria={criteria}
                columns={[
                  {
                    name: 'Level',
                    levels: Object.fromEntries(criteria.map(({ id }) => [id, content.levels[id]?.level])),
                  },
                ]}
              />
              {content.comments.length > 0 && (
                <ol className="grid max-w-measure list-decimal gap-2 pl-5 text-ui">
                  {content.comments.map((comment) => (
                    <li key={comment.id} className="[overflow-wrap:anywhere]">
                      <q className="font-serif text-ink-2 italic">{comment.anchor.quote}</q>
                      <p className="whitespace-pre-line">{comment.body}</p>
                    </li>
                  ))}
                </ol>
              )}
              <Markdown userWritten>{content.overall}</Markdown>
              <Markdown userWritten>{content.next}</Markdown>
            </div>
          </Disclosure>
        ))}
    </Hang>
  )
}
