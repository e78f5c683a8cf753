import type { KeyPoint } from '@/domain/questions/schema'
import { Markdown } from '@/components/markdown'
import { Disclosure } from '@/components/ui/disclosure'

export const LEVELS = [
  ['passing', 'Passing'],
  ['strong', 'Strong'],
  ['outstanding', 'Outstanding'],
] as const

type AnswerTexts = {
  passing: string
  strong: string
  outstanding: string
  keyPoints: KeyPoint[]
  traps: string[]
}

const asList = (items: string[]) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')

/** The three model answers with their key points, once they are open. */
export const ModelAnswers = ({ answers }: { answers: AnswerTexts }) => (
  <>
    {LEVELS.map(([level, word]) => (
      <Disclosure key={level} summary={word}>
        <Markdown>{answers[level]}</Markdown>
      </Disclosure>
    ))}
    <Disclosure summary="Key points" count={answers.keyPoints.length}>
      <Markdown>{asList(answers.keyPoints.map(({ text }) => text))}</Markdown>
    </Disclosure>
    {answers.traps.length > 0 && (
      <Disclosure summary="Traps in the data" count={answers.traps.length}>
        <Markdown>{asList(answers.traps)}</Markdown>
      </Disclosure>
    )}
  </>
)
