import { expect, test } from '@playwright/test'

test('answers', async ({ page }) => {
  await page.goto('/nowhere')
  expect(await page.title()).toBeTruthy()
})
