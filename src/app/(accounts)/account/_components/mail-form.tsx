'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { useActionForm } from '@/components/use-action-form'
import { changeNoticeSettingsAction } from '../actions'

/** Whether notices go out by mail too. */
export function MailForm({ wantsMail, sendsMail }: { wantsMail: boolean; sendsMail: boolean }) {
  const { state, pending, form } = useActionForm(changeNoticeSettingsAction)
  return (
    <form {...form} className="grid max-w-sm gap-4">
      <Check
        name="mail"
        value="on"
        defaultChecked={wantsMail}
        label="Send me my notices by mail too"
        detail={
          sendsMail ? undefined : 'This installation sends no mail yet; the choice is kept for when it does.'
        }
      />
      <FormOutcome state={state} />
      <Button className="justify-self-start" aria-disabled={pending || undefined}>
        {pending ? 'Saving' : 'Save the choice'}
      </Button>
    </form>
  )
}
