'use client'

import { TextField } from './fields'
import { ListField } from './list-field'
import type { PartProps } from './parts'

/** What a good answer names, each point with the id by which ticks are kept. */
export function KeyPointsPart({ copy, change, ...props }: PartProps) {
  return (
    <ListField
      {...props}
      field="keyPoints"
      noun="Key point"
      items={copy.keyPoints}
      fresh={() => ({ id: `point-${Date.now().toString(36)}`, text: '' })}
      onChange={(keyPoints) => change({ keyPoints })}
    >
      {(point, put, index) => (
        <>
          <TextField
            {...props}
            field={`keyPoints.${index}.text`}
            label={`Key point ${index + 1}`}
            rows={2}
            value={point.text}
            onChange={(text) => put({ ...point, text })}
          />
          <TextField
            {...props}
            field={`keyPoints.${index}.id`}
            label={`Id of key point ${index + 1}`}
            value={point.id}
            onChange={(id) => put({ ...point, id })}
          />
        </>
      )}
    </ListField>
  )
}
