import { expect } from '@playwright/test'

import { newAddress } from '../support/e2e-people'
import { editor, expectSaved, practise, sentence } from '../support/e2e-steps'
import { test } from '../support/e2e'

const TOPIC = '/topics/customer-segmentation-and-targeting'
const LOCKED = { slug: 'segment-by-motive-not-by-age', title: /motive/i }

test('a visitor reads five questions in full and of the others a title', async ({ page }) => {
  await page.goto(TOPIC)
  const open = page.getByRole('region', { name: /Five questions, open to anybody/ })
  await expect(open.getByRole('article')).toHaveCount(5)
  const card = open.getByRole('article').filter({ hasText: 'Vietnam' })
  await expect(card.getByRole('cell', { name: 'spreadsheets' }), 'the whole prompt').toBeVisible()

  const rows = page.getByRole('list', { name: 'More questions' }).getByRole('listitem')
  const locked = rows.filter({ has: page.getByRole('img', { name: 'Locked:' }) })
  expect(await locked.count()).toBeGreaterThan(10)
  for (const row of await locked.all()) {
    await expect(row).toHaveText(
      /^.+(Technical|System Design|Behavioral|Case Study)(Easy|Medium|Hard)\d+ practised$/,
    )
    await expect(row.getByRole('link')).toHaveCount(0)
  }
})

test('a visitor who knows the address of a locked question is stopped there', async ({ page }) => {
  await page.goto(`/questions/${LOCKED.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: LOCKED.title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This question opens when you sign in' })).toBeVisible()
  for (const name of ['Prompt', 'Hints', 'Strategy', 'Model answers']) {
    await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0)
  }
})

test('what a visitor wrote comes along through sign-up to the practice room', async ({ page }) => {
  const slug = 'two-segments-drift-apart'
  const draft = sentence('draft from before')
  await page.goto(TOPIC)
  await page.getByRole('link', { name: /^Practise this.*Two segments cost the same/ }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill(draft)
  await expect(page.getByText('Kept on this device')).toBeVisible()

  await page.getByRole('link', { name: 'Create an account to submit it' }).click()
  await page.getByLabel('Name').fill('Wren Ashby')
  await page.getByLabel('E-mail address').fill(newAddress())
  await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps at noon')
  await page.getByRole('button', { name: 'Create account' }).click()

  await expect(page).toHaveURL(new RegExp(`/questions/${slug}$`))
  await practise(page, slug)
  await expect(editor(page)).toHaveValue(draft)
  await expectSaved(page)
})

test('a browser that asks for the icon at its old address gets one', async ({ request }) => {
  const icon = await request.get('/favicon.ico')
  expect(icon.status()).toBe(200)
  expect(icon.headers()['content-type']).toBe('image/x-icon')
})
