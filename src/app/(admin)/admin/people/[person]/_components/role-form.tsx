'use client'

import { ROLE_WORD } from '@/domain/accounts/words'
import { FormOutcome } from '@/components/form-outcome'
import { Choice } from '@/components/ui/choice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useActionForm } from '@/components/use-action-form'
import { changeRoleAction } from '../../actions'

const OPTIONS = [
  { value: 'CANDIDATE', label: ROLE_WORD.CANDIDATE, detail: 'Practises and hands answers in.' },
  { value: 'MENTOR', label: ROLE_WORD.MENTOR, detail: 'Also reviews what others hand in.' },
  { value: 'ADMIN', label: ROLE_WORD.ADMIN, detail: 'Also keeps the bank and manages people.' },
]

/** Gives a person another role. */
export function RoleForm({ person, role }: { person: string; role: keyof typeof ROLE_WORD }) {
  const { state, faults, form } = useActionForm(changeRoleAction)
  return (
    <form {...form} className="grid max-w-3xl justify-items-start gap-3">
      <input type="hidden" name="person" value={person} />
      <Choice
        key={role}
        name="role"
        legend="Role"
        legendHidden
        layout="cells"
        options={OPTIONS}
        defaultValue={role}
        error={faults.role}
      />
      <SubmitButton pendingLabel="Changing">Change the role</SubmitButton>
      <FormOutcome state={state} />
    </form>
  )
}
