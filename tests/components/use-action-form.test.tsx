import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { FormOutcome } from '@/components/form-outcome'
import { Field, Input } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import type { ActionState } from '@/lib/action-state'

type Action = Parameters<typeof useActionForm>[0]

function NameForm({ action }: { action: Action }) {
  const { state, faults, form } = useActionForm(action)
  return (
    <form {...form}>
      <FormOutcome state={state} />
      <Field label="City">
        <Input name="city" />
      </Field>
      <Field label="Name" error={faults.name}>
        <Input name="name" />
      </Field>
      <button name="intent" value="save">
        Save
      </button>
    </form>
  )
}

async function send(answer: ActionState) {
  render(<NameForm action={async () => answer} />)
  await userEvent.type(screen.getByLabelText('City'), 'Vienna')
  await userEvent.type(screen.getByLabelText('Name'), 'Ada')
  await userEvent.click(screen.getByRole('button'))
}

describe('useActionForm', () => {
  it('keeps what was typed through a refusal and goes to the refused field', async () => {
    await send({ status: 'error', fieldErrors: { name: ['Choose another name.'] } })
    expect(await screen.findByText('Choose another name.')).toBeInTheDocument()
    expect(screen.getByLabelText('City')).toHaveValue('Vienna')
    expect(screen.getByLabelText('Name')).toHaveValue('Ada')
    expect(screen.getByLabelText('Name')).toHaveFocus()
  })

  it('announces a refusal of the whole form', async () => {
    await send({ status: 'error', message: 'Too many tries.' })
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries.')
  })

  it('announces what is done and keeps what was typed', async () => {
    await send({ status: 'ok', message: 'Saved.' })
    expect(await screen.findByRole('status')).toHaveTextContent('Saved.')
    expect(screen.getByLabelText('Name')).toHaveValue('Ada')
  })

  it('keeps what was typed when nothing answers, and sends it again', async () => {
    const action = vi.fn<() => Promise<ActionState>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
    action.mockResolvedValue({ status: 'ok', message: 'Saved.' })
    render(<NameForm action={action} />)
    await userEvent.type(screen.getByLabelText('Name'), 'Ada')
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByRole('alert')).toHaveTextContent('The server could not be reached.')
    expect(screen.getByLabelText('Name')).toHaveValue('Ada')
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByRole('status')).toHaveTextContent('Saved.')
  })

  it('sends the name of the button that was pressed', async () => {
    const action = vi.fn(async (_previous: ActionState, form: FormData): Promise<ActionState> => {
      return { status: 'ok', message: String(form.get('intent')) }
    })
    render(<NameForm action={action} />)
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByRole('status')).toHaveTextContent('save')
  })
})
