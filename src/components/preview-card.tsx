import type { ReactNode } from 'react'
import { FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import type { AnswerFormat, Difficulty, QuestionType } from '@/generated/prisma/enums'
import { Markdown } from './markdown'
import { practisedInWords } from './practised'
import { ButtonLink } from './ui/button'
import { Card } from './ui/card'
import { DifficultyMark } from './ui/difficulty'

type PreviewCardProps = {
  question: {
    slug: string
    title: string
    difficulty: Difficulty
    type: QuestionType
    format: AnswerFormat
    minutes: number
    practicedCount: number
    prompt: string
  }
  /** The button that starts practice. */
  practise: ReactNode
}

/** An open question in full, with the two ways into it. */
export function PreviewCard({ question, practise }: PreviewCardProps) {
  const { slug, title, difficulty, type, format, minutes, practicedCount, prompt } = question
  return (
    <Card
      title={title}
      href={`/questions/${slug}`}
      meta={[
        <DifficultyMark key="difficulty" value={difficulty} />,
        TYPE_WORD[type],
        `${FORMAT_WORD[format]}, ${minutes} min`,
        practisedInWords(practicedCount),
      ]}
      actions={
        <>
          {practise}
          <ButtonLink href={`/questions/${slug}#hints`} size="s" variant="plain">
            Hints and strategy<span className="sr-only">: {title}</span>
          </ButtonLink>
        </>
      }
    >
      <Markdown>{prompt}</Markdown>
    </Card>
  )
}
