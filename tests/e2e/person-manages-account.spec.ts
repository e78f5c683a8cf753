import { expect, type Page } from '@playwright/test'

import { newAddress } from '../support/e2e-people'
import { failedRequests, test } from '../support/e2e'

const PASSWORD = 'seven quiet lamps at noon'

async function signUp(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Wren Ashby')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test.use({ expected: failedRequests(401) })

test('sign-up refuses a weak password and a taken address, and keeps what was typed', async ({
  page,
  newBrowser,
}) => {
  const email = newAddress()
  await signUp(page, email, 'password1')
  const password = page.getByLabel('Password', { exact: true })
  await expect(password).toBeFocused()
  await expect(password).toHaveAccessibleDescription(/./)
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Name')).toHaveValue('Wren Ashby')
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  await password.fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/practice$/)

  const other = await (await newBrowser()).newPage()
  await signUp(other, email.toUpperCase())
  await expect(other.getByText('That address has an account. Sign in instead.')).toBeVisible()
  await expect(other.getByLabel('E-mail address')).toHaveValue(email.toUpperCase())
  await expect(other.getByLabel('Password', { exact: true })).toHaveValue(PASSWORD)
})

test('a person signs in, keeps a profile, and signs out for good', async ({ page, newBrowser }) => {
  const email = newAddress()
  await signUp(page, email)
  await expect(page).toHaveURL(/\/practice$/)

  await test.step('keeps a profile', async () => {
    await page.goto('/account')
    await page.getByLabel('Name').fill('Wren Ashby-Cole')
    await page.getByLabel('Interview date').fill('2027-03-01')
    await page.getByLabel('Time zone').selectOption('Europe/Lisbon')
    await page.getByLabel('Extra time').selectOption({ label: 'Time × 1.5' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Name')).toHaveValue('Wren Ashby-Cole')
    await expect(page.getByLabel('Interview date')).toHaveValue('2027-03-01')
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Lisbon')
    await page.goto('/practice')
    const drill = page.getByRole('region', { name: 'Drill' })
    await expect(drill.getByRole('radio', { name: 'Time × 1.5' })).toBeChecked()
  })

  await test.step('a wrong password is refused in words that tell nothing', async () => {
    const stranger = await (await newBrowser()).newPage()
    await stranger.goto('/sign-in?callbackUrl=/account')
    const refusal = 'Address and password do not fit. Check both and try again.'
    await signIn(stranger, email, 'not the one')
    await expect(stranger.getByRole('alert').filter({ hasText: refusal })).toBeVisible()
    await expect(stranger.getByLabel('E-mail address')).toHaveValue(email)
    await signIn(stranger, newAddress(), 'not the one')
    await expect(stranger.getByRole('alert').filter({ hasText: refusal })).toBeVisible()
    await signIn(stranger, email, PASSWORD)
    await expect(stranger).toHaveURL(/\/account$/)
  })

  await test.step('after signing out, going back shows nothing private', async () => {
    await page.goto('/account')
    await expect(page.getByText(email)).toBeVisible()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
    await expect(page.getByText(email)).toHaveCount(0)
  })
})

test('a changed password signs the other devices out at their next request', async ({ page, newBrowser }) => {
  const email = newAddress()
  await signUp(page, email)
  await expect(page).toHaveURL(/\/practice$/)
  const other = await (await newBrowser()).newPage()
  await other.goto('/sign-in')
  await signIn(other, email, PASSWORD)
  await expect(other).toHaveURL(/\/practice$/)

  await page.goto('/account')
  await expect(page.getByRole('region', { name: 'Signed-in devices' }).getByRole('listitem')).toHaveCount(2)
  await page.getByLabel('Current password').fill('not the one')
  await page.getByLabel('New password').fill('nine loud doors by night')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('New password')).toHaveValue('nine loud doors by night')
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Changed. All other devices are signed out.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Signed-in devices' }).getByRole('listitem')).toHaveCount(1)

  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?callbackUrl=/)
  await signIn(other, email, PASSWORD)
  await expect(other.getByRole('alert').filter({ hasText: 'Address and password do not fit.' })).toBeVisible()
})
