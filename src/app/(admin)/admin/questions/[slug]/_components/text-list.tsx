'use client'

import { TextField } from './fields'
import { ListField } from './list-field'
import type { PartProps } from './parts'

type Name = 'hints' | 'mistakes' | 'traps'

/** A list of texts. */
export function TextList({ copy, change, field, noun, ...props }: PartProps & { field: Name; noun: string }) {
  return (
    <ListField
      {...props}
      field={field}
      noun={noun}
      items={copy[field]}
      fresh={() => ''}
      onChange={(items) => change({ [field]: items })}
    >
      {(text, put, index) => (
        <TextField
          {...props}
          field={`${field}.${index}`}
          label={`${noun} ${index + 1}`}
          rows={3}
          value={text}
          onChange={put}
        />
      )}
    </ListField>
  )
}
