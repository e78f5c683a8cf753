import { uuidv7 } from 'uuidv7'
import { PractiseButton } from '@/components/practise-button'
import { ButtonLink } from '@/components/ui/button'
import { practiseAction } from '../actions'

type PractiseProps = {
  question: { slug: string; title: string }
  /** A visitor writes on the question's own page; the text comes along through sign-in. */
  signedIn: boolean
  label?: string
  variant?: 'primary' | 'default'
  size?: 's' | 'm'
  keys?: string
}

/** The way from a question to an answer. */
export function Practise({ question, signedIn, label = 'Practise this', ...look }: PractiseProps) {
  if (!signedIn) {
    return (
      <ButtonLink href={`/questions/${question.slug}#write`} {...look}>
        {label}
        <span className="sr-only">: {question.title}</span>
      </ButtonLink>
    )
  }
  return (
    <PractiseButton
      question={question.slug}
      title={question.title}
      startKey={uuidv7()}
      start={practiseAction}
      label={label}
      {...look}
    />
  )
}
