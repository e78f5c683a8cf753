import type { ReactNode } from 'react'
import { TYPE_WORD } from '@/domain/questions/words'
import type { AnswerFormat, Difficulty, QuestionType } from '@/generated/prisma/enums'
import { practised } from './practised'
import { DifficultyMark } from './ui/difficulty'
import { Icon } from './ui/icon'
import { Row } from './ui/row'

/** A question as a list shows it; domain/questions/cards.ts makes it. */
export type RowQuestion = {
  title: string
  difficulty: Difficulty
  type: QuestionType
  practicedCount: number
} & ({ locked: true } | { locked: false; slug: string; format: AnswerFormat; minutes: number })

type QuestionRowProps = {
  question: RowQuestion
  mine?: { tried: boolean; givenUp: boolean; bookmarked: boolean }
  /** Stands in the place of the type, such as the level of a scenario. */
  kind?: string
}

/** One question of a list. A locked one says what it is and leads nowhere. */
export function QuestionRow({ question, mine, kind }: QuestionRowProps) {
  const { title, difficulty, type, practicedCount } = question
  const meta = [
    kind ?? TYPE_WORD[type],
    <DifficultyMark key="difficulty" value={difficulty} />,
    practised(practicedCount),
  ]
  if (question.locked) return <Row lead={<Icon name="lock" label="Locked:" />} title={title} meta={meta} />
  return (
    <Row
      lead={mine ? mark(mine) : <Icon name="arrow-right" />}
      title={title}
      href={`/questions/${question.slug}`}
      meta={meta}
    />
  )
}

function mark({ tried, givenUp, bookmarked }: NonNullable<QuestionRowProps['mine']>): ReactNode {
  if (tried) return <Icon name="check" label="Tried:" />
  if (givenUp) return <Icon name="minus" label="Given up:" />
  return bookmarked ? <Icon name="bookmark" label="Bookmarked:" /> : <span className="inline-block w-4" />
}
