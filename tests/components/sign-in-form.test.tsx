import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SignInForm } from '@/app/(accounts)/sign-in/_components/sign-in-form'

const answer = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', answer)
const leave = vi.fn()
vi.stubGlobal('location', { assign: leave })

afterEach(() => {
  answer.mockReset()
  leave.mockReset()
})

async function signIn() {
  render(<SignInForm callbackUrl="/topics" />)
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
  await userEvent.type(screen.getByLabelText('Password'), 'wrong')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

describe('the sign-in form', () => {
  it('sends what was typed and leaves for the page that was asked for', async () => {
    answer.mockResolvedValue(Response.json({ url: '/topics' }))
    await signIn()
    const [address, sent] = answer.mock.calls[0] ?? []
    expect(address).toBe('/api/auth/callback/credentials')
    expect(Object.fromEntries(sent?.body as URLSearchParams)).toEqual({
      json: 'true',
      email: 'ada@example.org',
      password: 'wrong',
      callbackUrl: '/topics',
    })
    expect(leave).toHaveBeenCalledWith('/topics')
  })

  it('tells a refusal, keeps the address and goes to the password', async () => {
    answer.mockResolvedValue(new Response('Address and password do not fit.', { status: 401 }))
    await signIn()
    expect(await screen.findByRole('alert')).toHaveTextContent('Address and password do not fit.')
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@example.org')
    expect(screen.getByLabelText('Password')).toHaveFocus()
    expect(leave).not.toHaveBeenCalled()
  })

  it('says what to do without a connection', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'))
    await signIn()
    expect(await screen.findByRole('alert')).toHaveTextContent('Check your connection')
  })

  it('shows and hides the password', async () => {
    render(<SignInForm callbackUrl="/topics" />)
    const toggle = screen.getByRole('button', { name: 'Show password' })
    await userEvent.click(toggle)
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
    await userEvent.click(screen.getByRole('button', { name: 'Hide password' }))
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password')
  })

  it('names its fields for password managers', () => {
    render(<SignInForm callbackUrl="/topics" />)
    expect(screen.getByLabelText('E-mail address')).toHaveAttribute('autocomplete', 'username')
    expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password')
  })
})
