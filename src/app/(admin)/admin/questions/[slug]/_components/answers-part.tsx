'use client'

import { countWords } from '@/lib/words'
import { TextField } from './fields'
import type { PartProps } from './parts'

const ANSWERS = { passing: 'Passing', strong: 'Strong', outstanding: 'Outstanding' } as const

/** The three model answers with their lengths. */
export function AnswersPart({ copy, change, ...props }: PartProps) {
  return (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((level) => (
    <TextField
      key={level}
      {...props}
      field={level}
      label={`${ANSWERS[level]}, ${countWords(copy[level])} words`}
      rows={12}
      value={copy[level]}
      onChange={(text) => change({ [level]: text })}
    />
  ))
}
