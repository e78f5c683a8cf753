import { Mark } from './mark'

const WORD = { EASY: 'Easy', MEDIUM: 'Medium', HARD: 'Hard' } as const
const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const

/** The weight rises with the difficulty: circle, half square, full diamond. */
const SHAPE = {
  EASY: <circle cx="5" cy="5" r="4.25" {...stroke} />,
  MEDIUM: (
    <>
      <rect x="1.25" y="1.25" width="7.5" height="7.5" {...stroke} />
      <rect x="1" y="5" width="8" height="4" fill="currentColor" />
    </>
  ),
  HARD: <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />,
}

/** Difficulty as a word and a shape, never as a colour. */
export function DifficultyMark({ value }: { value: keyof typeof WORD }) {
  return (
    <Mark shape={SHAPE[value]} className="text-ink">
      {WORD[value]}
    </Mark>
  )
}
