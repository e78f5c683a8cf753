import type { QuestionFull } from '@/domain/questions/get-question'
import type { ModelAnswers as AnswerTexts } from '@/domain/questions/queries'
import { LEVELS, ModelAnswers } from '@/components/question/model-answers'
import { ButtonLink } from '@/components/ui/button'
import { Hang } from '@/components/ui/hang'
import { Practise } from '../../../_components/practise'
import { GiveUpForm } from './give-up-form'

type AnswersProps = { question: QuestionFull; signedIn: boolean; answers: AnswerTexts | null }

/** The three model answers: their length until they are earned, then themselves. */
export function Answers({ question, signedIn, answers }: AnswersProps) {
  return (
    <Hang id="answers" title="Model answers">
      <div className="max-w-measure">
        {answers ? <ModelAnswers answers={answers} /> : <Closed question={question} signedIn={signedIn} />}
      </div>
    </Hang>
  )
}

function Closed({ question, signedIn }: Omit<AnswersProps, 'answers'>) {
  const signIn = `/sign-in?callbackUrl=${encodeURIComponent(`/questions/${question.slug}`)}`
  return (
    <>
      <ul role="list">
        {LEVELS.map(([level, word]) => (
          <li
            key={level}
            className="flex justify-between border-b border-dashed border-line-strong py-2.25 text-ui"
          >
            {word}
            <span className="text-sm text-ink-3 tabular-nums">{aboutWords(question.answerWords[level])}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 mb-3 text-sm text-pretty text-ink-2">
        They open when you have submitted an answer and scored it yourself.
        {signedIn &&
          ' If you would rather read than write, you can give up on this question; that is recorded.'}
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {signedIn ? (
          <>
            <Practise question={question} signedIn label="Write an answer" size="s" />
            <GiveUpForm question={question.slug} />
          </>
        ) : (
          <ButtonLink href={signIn} size="s">
            Sign in to submit an answer
          </ButtonLink>
        )}
      </div>
    </>
  )
}

const aboutWords = (words: number) => `about ${Math.max(10, Math.round(words / 10) * 10)} words`
