'use client'

import { PickField, TextField } from './fields'
import { ListField } from './list-field'
import { namesOf, type PartProps } from './parts'

const KINDS = { text: 'Text', star: 'STAR', personas: 'Personas', table: 'Table' }

/** The blocks that a structured question asks for. */
export function BlocksPart({ copy, change, faults, readOnly }: PartProps) {
  const rest = { faults, readOnly }
  const fresh = () => ({ id: '', kind: 'text', label: '', help: '', count: '', rows: '', columns: [] })
  return (
    <ListField
      {...rest}
      field="blocks"
      noun="Block"
      items={copy.blocks}
      fresh={fresh}
      onChange={(blocks) => change({ blocks })}
    >
      {(block, put, index) => (
        <>
          <PickField
            {...rest}
            field={`blocks.${index}.kind`}
            label={`Kind of block ${index + 1}`}
            words={KINDS}
            value={block.kind}
            onChange={(kind) => put({ ...block, kind })}
          />
          <TextField
            {...rest}
            field={`blocks.${index}.label`}
            label="Label"
            value={block.label}
            onChange={(label) => put({ ...block, label })}
          />
          <TextField
            {...rest}
            field={`blocks.${index}.id`}
            label="Id"
            value={block.id}
            onChange={(id) => put({ ...block, id })}
          />
          <TextField
            {...rest}
            field={`blocks.${index}.help`}
            label="Help"
            value={block.help}
            onChange={(help) => put({ ...block, help })}
          />
          {block.kind === 'personas' && (
            <TextField
              {...rest}
              field={`blocks.${index}.count`}
              label="How many"
              value={block.count}
              onChange={(count) => put({ ...block, count })}
            />
          )}
          {block.kind === 'table' && (
            <>
              <TextField
                {...rest}
                field={`blocks.${index}.columns`}
                label="Columns"
                hint="With commas between them."
                value={block.columns.join(', ')}
                onChange={(text) => put({ ...block, columns: namesOf(text) })}
              />
              <TextField
                {...rest}
                field={`blocks.${index}.rows`}
                label="Rows"
                value={block.rows}
                onChange={(rows) => put({ ...block, rows })}
              />
            </>
          )}
        </>
      )}
    </ListField>
  )
}
