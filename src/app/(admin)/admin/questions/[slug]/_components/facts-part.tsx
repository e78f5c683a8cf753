'use client'

import { FORMAT_WORD, ROLE_NAMES } from '@/domain/questions/words'
import { Check } from '@/components/ui/check'
import { Fault } from '@/components/ui/field'
import { ListField, TextField } from './fields'
import { Pick, Texts, type PartProps } from './form-parts'
import { faultAt, idOf } from './parts'

/** Names separated by commas, as a list. */
const namesOf = (text: string) => text.split(',').map((name) => name.trim())
/** The fault of a list of names also stands for its entries. */
const firstOf = (faults: PartProps['faults'], field: string) =>
  faults.filter((one) => one.field.startsWith(field)).map((one) => ({ ...one, field }))

/** What a question is found by, and what its format needs. */
export function FactsPart(props: PartProps) {
  const { copy, change, faults, readOnly } = props
  const rest = { faults, readOnly }
  const fault = faultAt(faults, 'roles')
  return (
    <>
      <Pick
        {...rest}
        field="format"
        label="Format"
        words={FORMAT_WORD}
        value={copy.format}
        onChange={(format) => change({ format })}
      />
      <TextField
        {...rest}
        faults={firstOf(faults, 'tags')}
        field="tags"
        label="Tags"
        hint="Two to eight, with commas between them."
        value={copy.tags.join(', ')}
        onChange={(text) => change({ tags: namesOf(text) })}
      />
      <TextField
        {...rest}
        faults={firstOf(faults, 'guides')}
        field="guides"
        label="Guides"
        hint="Their addresses, such as segmentation-foundations, with commas between them."
        value={copy.guides.join(', ')}
        onChange={(text) => change({ guides: namesOf(text) })}
      />
      <fieldset id={idOf('roles')} tabIndex={-1}>
        <legend className="mb-1.25 text-sm font-medium text-ink-2">Roles</legend>
        {ROLE_NAMES.map((role) => (
          <Check
            key={role}
            label={role}
            checked={copy.roles.includes(role)}
            onChange={({ currentTarget }) =>
              !readOnly &&
              change({
                roles: ROLE_NAMES.filter((one) =>
                  one === role ? currentTarget.checked : copy.roles.includes(one),
                ),
              })
            }
          />
        ))}
        {fault && <Fault>{fault}</Fault>}
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          {...rest}
          faults={firstOf(faults, 'words')}
          field="words"
          label="Fewest words"
          value={copy.wordsMin}
          onChange={(wordsMin) => change({ wordsMin })}
        />
        <TextField
          {...rest}
          field="words.1"
          label="Most words"
          value={copy.wordsMax}
          onChange={(wordsMax) => change({ wordsMax })}
        />
      </div>
      {copy.format === 'STRUCTURED' && <Blocks {...props} />}
      {copy.format === 'SQL' && (
        <>
          <TextField
            {...rest}
            field="data"
            label="Data, a script that makes the tables"
            rows={10}
            value={copy.data}
            onChange={(data) => change({ data })}
          />
          <Texts {...props} field="traps" noun="Trap" />
        </>
      )}
    </>
  )
}

const KINDS = { text: 'Text', star: 'STAR', personas: 'Personas', table: 'Table' }

function Blocks({ copy, change, faults, readOnly }: PartProps) {
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
          <Pick
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
