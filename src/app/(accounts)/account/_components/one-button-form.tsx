'use client'

import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { useActionForm } from '@/components/use-action-form'

type OneButtonFormProps = {
  action: Parameters<typeof useActionForm>[0]
  label: string
  /** What it is about, for those who cannot see the line it stands in. */
  about?: string
  id?: string
}

export function OneButtonForm({ action, label, about, id }: OneButtonFormProps) {
  const { state, pending, form } = useActionForm(action)
  return (
    <form {...form} className="grid justify-items-start gap-2">
      {id && <input type="hidden" name="id" value={id} />}
      <Button size="s" aria-disabled={pending || undefined}>
        {label}
        {about && <span className="sr-only">{about}</span>}
      </Button>
      <FormOutcome state={state} />
    </form>
  )
}
