'use client'

import { useState } from 'react'
import type { RubricInForce } from '@/domain/questions/get-taxonomy'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Field, Input, TextArea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { changeRubricAction } from '../../../actions'

type Criterion = RubricInForce['criteria'][number]

const LEAST = 4
const MOST = 6
const EMPTY: Omit<Criterion, 'id'> = { name: '', question: '', levels: ['', '', '', ''] }

/** The criteria of a rubric: four to six, each with four levels. */
export function RubricForm({ rubric }: { rubric: RubricInForce }) {
  const { state, form } = useActionForm(changeRubricAction)
  const [criteria, setCriteria] = useState<Criterion[]>(rubric.criteria)
  const [added, setAdded] = useState(0)

  function add() {
    const id = `criterion-${rubric.number + 1}-${added + 1}`
    setAdded(added + 1)
    setCriteria([...criteria, { id, ...EMPTY }])
  }

  return (
    <form {...form} className="grid gap-6 pb-10">
      <input type="hidden" name="type" value={rubric.type} />
      <input type="hidden" name="seen" value={rubric.number} />
      {criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.id}
          criterion={criterion}
          number={index + 1}
          onRemove={
            criteria.length > LEAST
              ? () => setCriteria(criteria.filter(({ id }) => id !== criterion.id))
              : undefined
          }
        />
      ))}
      <FormOutcome state={state} />
      <Buttons>
        <SubmitButton variant="primary" pendingLabel="Saving">
          Put in force
        </SubmitButton>
        {criteria.length < MOST && (
          <Button type="button" onClick={add}>
            Add a criterion
          </Button>
        )}
      </Buttons>
    </form>
  )
}

type CriterionFieldsProps = { criterion: Criterion; number: number; onRemove?: () => void }

function CriterionFields({ criterion, number, onRemove }: CriterionFieldsProps) {
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-line-strong pt-4">
      <legend className="sr-only">Criterion {number}</legend>
      <input type="hidden" name="ids[]" value={criterion.id} />
      <div className="grid items-end gap-3 lg:grid-cols-[1fr_3fr_auto]">
        <Field label={`Criterion ${number}`}>
          <Input name="names[]" maxLength={40} defaultValue={criterion.name} required />
        </Field>
        <Field label="The question it asks">
          <Input name="questions[]" maxLength={160} defaultValue={criterion.question} required />
        </Field>
        {onRemove && (
          <Button type="button" variant="plain" className="justify-self-start" onClick={onRemove}>
            Remove<span className="sr-only"> criterion {number}</span>
          </Button>
        )}
      </div>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {criterion.levels.map((level, index) => (
          <Field key={index} label={`Level ${index}`}>
            <TextArea name="levels[]" rows={4} maxLength={600} defaultValue={level} required />
          </Field>
        ))}
      </div>
    </fieldset>
  )
}
