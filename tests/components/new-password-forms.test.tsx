import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { requestPasswordResetAction } from '@/app/(accounts)/forgot-password/actions'
import { ForgotPasswordForm } from '@/app/(accounts)/forgot-password/_components/forgot-password-form'
import { resetPasswordAction } from '@/app/(accounts)/reset-password/actions'
import { ResetPasswordForm } from '@/app/(accounts)/reset-password/_components/reset-password-form'

vi.mock('@/app/(accounts)/forgot-password/actions', () => ({ requestPasswordResetAction: vi.fn() }))
vi.mock('@/app/(accounts)/reset-password/actions', () => ({ resetPasswordAction: vi.fn() }))
const request = vi.mocked(requestPasswordResetAction)
const reset = vi.mocked(resetPasswordAction)

afterEach(() => vi.clearAllMocks())

const sent = (action: typeof request) => Object.fromEntries(action.mock.calls[0]?.[1] ?? [])

describe('the form that asks for a link', () => {
  it('sends the address and says what happens next', async () => {
    request.mockResolvedValue({ status: 'ok', message: 'A link is on its way.' })
    render(<ForgotPasswordForm />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org{Enter}')
    expect(await screen.findByRole('status')).toHaveTextContent('A link is on its way.')
    expect(sent(request)).toEqual({ email: 'ada@example.org' })
  })

  it('keeps the address through a refusal and goes back to it', async () => {
    request.mockResolvedValue({ status: 'error', fieldErrors: { email: ['Enter an e-mail address.'] } })
    render(<ForgotPasswordForm />)
    const field = screen.getByLabelText('E-mail address')
    await userEvent.type(field, 'ada{Enter}')
    expect(await screen.findByText('Enter an e-mail address.')).toBeVisible()
    expect(field).toHaveValue('ada')
    expect(field).toHaveFocus()
  })
})

describe('the form that sets a password', () => {
  it('sends the password with the token of the link, and tells a refusal', async () => {
    reset.mockResolvedValue({ status: 'error', message: 'This link has been used or has expired.' })
    render(<ResetPasswordForm token="person.secret" email="ada@example.org" />)
    const field = screen.getByLabelText('New password')
    expect(field).toHaveAttribute('autocomplete', 'new-password')
    await userEvent.type(field, 'seven paper lanterns{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('has been used')
    expect(sent(reset)).toEqual({ token: 'person.secret', password: 'seven paper lanterns' })
  })
})
