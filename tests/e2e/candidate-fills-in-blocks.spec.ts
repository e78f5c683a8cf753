import { expect } from '@playwright/test'

import { expectResults, expectSaved, practise, submit } from '../support/e2e-steps'
import { test } from '../support/e2e'

test.beforeEach(({ candidate: _signedIn }) => {})

test('a story in four parts is read back as it was written', async ({ page }) => {
  await practise(page, 'segments-that-changed-a-product-decision')
  await page.getByLabel('Situation').fill('A loyalty scheme treated every buyer alike.')
  await page.getByLabel('Task').fill('Decide which group the new tier is for.')
  await page.getByLabel('Action').fill('Split by need, checked with 12 interviews | and one table.')
  await page.getByLabel('Result').fill('Renewals rose from 61 to 66 % in two quarters.')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel('Action')).toHaveValue(
    'Split by need, checked with 12 interviews | and one table.',
  )

  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview of your answer' })
  await expect(preview.getByText('Renewals rose from 61 to 66 % in two quarters.')).toBeVisible()
  await page.getByRole('button', { name: 'Write' }).click()

  await submit(page)
  await expectResults(page)
  await expect(page.getByText('Situation. A loyalty scheme treated every buyer alike.')).toBeVisible()
  await expect(page.getByText('Result. Renewals rose from 61 to 66 % in two quarters.')).toBeVisible()
})

test('three personas are read back as they were written', async ({ page }) => {
  await practise(page, 'three-proto-personas-for-a-payments-app')
  const persona = (number: number) => page.getByRole('group', { name: `Persona ${number}` })
  await persona(1).getByLabel('Name').fill('Split-the-bill Sam')
  await persona(1).getByLabel('Job to be done').fill('Settle dinner before the bus comes')
  await persona(3).getByLabel('Willingness to pay').fill('Nothing a month, 1 % a transfer')
  await expectSaved(page)
  await submit(page)
  await expectResults(page)
  await expect(page.getByText('Name. Split-the-bill Sam')).toBeVisible()
  await expect(page.getByText('Job to be done. Settle dinner before the bus comes')).toBeVisible()
  await expect(page.getByText('Willingness to pay. Nothing a month, 1 % a transfer')).toBeVisible()
})

test('a table is read back as it was written', async ({ page }) => {
  await practise(page, 'enter-three-regions')
  await page.getByRole('textbox', { name: 'Region, row 1' }).fill('Iberia')
  await page.getByRole('textbox', { name: 'Motion, row 1' }).fill('Dealers | then one seller')
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.getByRole('textbox', { name: 'Region, row 4' }).fill('Held back')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Region, row 4' })).toHaveValue('Held back')
  await submit(page)
  await expectResults(page)
  const answer = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Region' }) })
  await expect(answer.getByRole('cell', { name: 'Iberia' })).toBeVisible()
  await expect(answer.getByRole('cell', { name: 'Dealers | then one seller' })).toBeVisible()
  await expect(answer.getByRole('cell', { name: 'Held back' })).toBeVisible()
})
