import type { GuideSummary } from '@/domain/guides/queries'
import type { AttemptResult } from '@/domain/practice/get-results'
import { TYPE_WORD } from '@/domain/questions/words'
import { LocalTime } from '@/components/local-time'
import { ButtonLink } from '@/components/ui/button'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Hang } from '@/components/ui/hang'
import { Meta } from '@/components/ui/meta'
import { EmptyState } from '@/components/ui/state'
import { Compare } from './compare'
import { MentorReview, type Mentoring } from './mentor-review'
import { ScoreForm } from './score-form'

type AttemptSectionProps = { attempt: AttemptResult; guides: GuideSummary[]; mentoring: Mentoring }

/** One submitted answer: score it first, then compare, then let a mentor read it. */
export function AttemptSection({ attempt, guides, mentoring }: AttemptSectionProps) {
  const { id, revision, question, scoring, submittedAt, submittedBy } = attempt
  return (
    <article aria-labelledby={id} className="mt-12">
      <h2 id={id} className="max-w-[46rem] scroll-mt-4 font-serif text-2xl leading-tight">
        {revision.title}
      </h2>
      <Meta
        className="mt-3 mb-6"
        items={[
          <DifficultyMark key="difficulty" value={revision.difficulty} />,
          TYPE_WORD[revision.type],
          submittedAt && (
            <span key="when">
              Submitted {submittedBy === 'CLOCK' && 'by the clock '}at{' '}
              <LocalTime at={submittedAt.getTime()} />
            </span>
          ),
          `${attempt.words} ${attempt.words === 1 ? 'word' : 'words'}`,
          attempt.hintsOpened > 0 &&
            `${attempt.hintsOpened} ${attempt.hintsOpened === 1 ? 'hint' : 'hints'} opened`,
          attempt.lateBody !== null && 'more after time',
        ]}
      />
      {attempt.hiddenBy ? (
        <EmptyState
          title="Hidden while you try this question again"
          actions={
            <ButtonLink size="s" href={`/practice/${attempt.hiddenBy}`}>
              Go on with the new try
            </ButtonLink>
          }
        >
          The old answer and its model answers come back when the new try is submitted, empty if you like;
          then both stand side by side.
        </EmptyState>
      ) : (
        <>
          {scoring && (
            <ScoreForm
              attempt={id}
              scoring={scoring}
              ticks={attempt.ticks.map(({ keyPointId }) => keyPointId)}
              levels={Object.fromEntries(
                attempt.levels.map(({ criterionId, level }) => [criterionId, level]),
              )}
              isScored={attempt.selfScoredAt !== null}
            />
          )}
          <Hang id={`${id}-compare`} title="3. Compare" note="What does theirs do that yours does not?">
            <Compare attempt={attempt} />
          </Hang>
          <Hang id={`${id}-next`} title="4. What next">
            <ul role="list" className="grid gap-2">
              <li>
                <a href={`/questions/${question.slug}`}>The question, its strategy and follow-ups</a>
              </li>
              {guides.map(({ slug, title, minutes }) => (
                <li key={slug}>
                  <a href={`/guides/${slug}`}>{title}</a>{' '}
                  <span className="text-sm text-ink-3">guide, {minutes} min</span>
                </li>
              ))}
            </ul>
          </Hang>
          <Hang id={`${id}-mentor`} title="5. Mentor review">
            <MentorReview attempt={attempt} mentoring={mentoring} />
          </Hang>
        </>
      )}
    </article>
  )
}
