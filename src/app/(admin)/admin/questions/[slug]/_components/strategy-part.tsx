'use client'

import { TextField } from './fields'
import { ListField } from './list-field'
import type { PartProps } from './parts'
import { TextList } from './text-list'

/** The moves of a good answer in their order, and the mistakes. */
export function StrategyPart(props: PartProps) {
  const { copy, change, ...rest } = props
  return (
    <>
      <ListField
        {...rest}
        field="strategy"
        noun="Move"
        items={copy.strategy}
        fresh={() => ({ minutes: '', name: '', text: '' })}
        onChange={(strategy) => change({ strategy })}
      >
        {(move, put, index) => (
          <>
            <div className="grid gap-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
              <TextField
                {...rest}
                field={`strategy.${index}.minutes`}
                label="Minutes"
                value={move.minutes}
                onChange={(minutes) => put({ ...move, minutes })}
              />
              <TextField
                {...rest}
                field={`strategy.${index}.name`}
                label={`Name of move ${index + 1}`}
                value={move.name}
                onChange={(name) => put({ ...move, name })}
              />
            </div>
            <TextField
              {...rest}
              field={`strategy.${index}.text`}
              label="What to do"
              rows={3}
              value={move.text}
              onChange={(text) => put({ ...move, text })}
            />
          </>
        )}
      </ListField>
      <TextList {...props} field="mistakes" noun="Mistake" />
    </>
  )
}
