'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field, Input, Select } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import type { ProfileInput } from '@/domain/accounts/schema'
import { updateProfileAction } from '../actions'

type ProfileFormProps = {
  profile: ProfileInput
  timeZones: string[]
  /** Value and word of each. */
  extraTimes: [string, string][]
}

export function ProfileForm({ profile, timeZones, extraTimes }: ProfileFormProps) {
  const { state, faults, pending, form } = useActionForm(updateProfileAction)
  return (
    <form {...form} className="grid max-w-sm gap-4">
      <Field label="Name" error={faults.name}>
        <Input name="name" autoComplete="name" defaultValue={profile.name} required />
      </Field>
      <Field label="Interview date" hint="Leave it empty if there is none yet." error={faults.interviewOn}>
        <Input name="interviewOn" type="date" defaultValue={profile.interviewOn ?? ''} />
      </Field>
      <Field label="Time zone" error={faults.timeZone}>
        <Select name="timeZone" defaultValue={profile.timeZone}>
          {timeZones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <Field
        label="Extra time"
        hint="Proposed for each session; you can choose otherwise before it starts."
        error={faults.extraTime}
      >
        <Select name="extraTime" defaultValue={profile.extraTime}>
          {extraTimes.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <FormOutcome state={state} />
      <Button className="justify-self-start" aria-disabled={pending || undefined}>
        {pending ? 'Saving' : 'Save'}
      </Button>
    </form>
  )
}
