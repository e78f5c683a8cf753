import type { QuestionList } from '@/domain/questions/list-questions'
import { Pages } from '@/components/pages'
import { counted } from '@/components/practised'
import { QuestionRow } from '@/components/question-row'
import { SectionHead } from '@/components/section-head'
import { ButtonLink } from '@/components/ui/button'
import { Rows } from '@/components/ui/row'
import { EmptyState } from '@/components/ui/state'

type MoreQuestionsProps = { list: QuestionList; previews: number; here: `/${string}` }

/** The rest of a topic, a line each: links for who is signed in, titles alone for a visitor. */
export function MoreQuestions({ list, previews, here }: MoreQuestionsProps) {
  const { questions, total, next, previous, lost } = list
  if (total === 0) return previews === 0 ? <NoQuestions /> : null
  const allLocked = questions.length > 0 && questions.every(({ locked }) => locked)
  return (
    <section aria-labelledby="more" id="all">
      <SectionHead
        id="more"
        title={allLocked ? 'Locked questions' : 'More questions'}
        note={counted(total, 'question')}
      />
      {lost ? (
        <EmptyState
          title="This page of the list cannot be found"
          actions={<ButtonLink href={here}>First page</ButtonLink>}
        >
          The list has changed, or the address was cut short.
        </EmptyState>
      ) : (
        <Rows label="More questions">
          {questions.map((question, index) => (
            // A key travels to the reader; of a locked question not even its address may.
            <QuestionRow key={index} question={question} mine={question.mine} />
          ))}
        </Rows>
      )}
      <Pages
        previous={previous && `${here}?before=${previous}#all`}
        next={next && `${here}?after=${next}#all`}
      />
    </section>
  )
}

const NoQuestions = () => (
  <EmptyState
    title="This topic has no question yet"
    actions={<ButtonLink href="/topics">Other topics</ButtonLink>}
  >
    Its guides and neighbours may still help.
  </EmptyState>
)
