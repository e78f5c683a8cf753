'use client'

import { DIFFICULTY_WORD, PROMPT_WORDS, TITLE_MAX, TYPE_WORD } from '@/domain/questions/words'
import { countWords } from '@/lib/words'
import { PickField, TextField } from './fields'
import type { PartProps } from './parts'

/** What a candidate reads first, and how hard and how long it is. */
export function PromptPart({ copy, change, ...props }: PartProps) {
  const { min, max } = PROMPT_WORDS
  return (
    <>
      <TextField
        {...props}
        field="title"
        label={`Title, ${copy.title.length} of ${TITLE_MAX} characters`}
        value={copy.title}
        onChange={(title) => change({ title })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <PickField
          {...props}
          field="difficulty"
          label="Difficulty"
          words={DIFFICULTY_WORD}
          value={copy.difficulty}
          onChange={(difficulty) => change({ difficulty })}
        />
        <PickField
          {...props}
          field="type"
          label="Type"
          words={TYPE_WORD}
          value={copy.type}
          onChange={(type) => change({ type })}
        />
        <TextField
          {...props}
          field="minutes"
          label="Minutes"
          value={copy.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <TextField
        {...props}
        field="prompt"
        label={`Prompt, ${countWords(copy.prompt)} words of ${min} to ${max}`}
        rows={10}
        value={copy.prompt}
        onChange={(prompt) => change({ prompt })}
      />
      <TextField
        {...props}
        field="tests"
        label="What the interviewer tests"
        rows={4}
        value={copy.tests}
        onChange={(tests) => change({ tests })}
      />
    </>
  )
}
