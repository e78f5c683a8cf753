'use client'

import { FORMAT_WORD, ROLE_NAMES } from '@/domain/questions/words'
import { Check } from '@/components/ui/check'
import { Fault } from '@/components/ui/field'
import { BlocksPart } from './blocks-part'
import { PickField, TextField } from './fields'
import { faultAt, idOf, namesOf, type PartProps } from './parts'
import { TextList } from './text-list'

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
      <PickField
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
      {copy.format === 'STRUCTURED' && <BlocksPart {...props} />}
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
          <TextList {...props} field="traps" noun="Trap" />
        </>
      )}
    </>
  )
}
