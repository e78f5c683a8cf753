import { expect, type Page } from '@playwright/test'

/** Comments on the next sentence, by keyboard alone. */
export async function commentOnNextSentence(page: Page, text: string): Promise<void> {
  const before = await comments(page).count()
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: /^Comment \d+$/ })).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
  await expect(comments(page)).toHaveCount(before + 1)
  await expect(page.getByRole('textbox', { name: /^Comment \d+$/ })).toHaveCount(0)
}

export const comments = (page: Page) =>
  page.getByRole('region', { name: 'Comments' }).locator('li[id^="comment-"]')

/** Chooses a level with its reason for each criterion and writes the rest, by keyboard from the first criterion on. */
export async function fillRubric(page: Page, level: 1 | 2 | 3): Promise<void> {
  const criteria = page.getByRole('region', { name: 'Rubric' }).locator('fieldset fieldset')
  for (const criterion of await criteria.all()) {
    const radio = criterion.getByRole('radio').nth(level)
    await radio.focus()
    await page.keyboard.press('Space')
    await expect(radio).toBeChecked()
    await criterion.getByRole('textbox', { name: /^Why/ }).focus()
    await page.keyboard.insertText('It carries the advice.')
  }
  await page.getByRole('textbox', { name: 'Overall feedback' }).focus()
  await page.keyboard.insertText('You start from the decision. The middle wants one number.')
  await page.getByRole('textbox', { name: 'What to do next' }).focus()
  await page.keyboard.insertText('Write the one calculation in three lines.')
}

/** Looks at the review and publishes it by their keys, once the server has the draft. */
export async function publish(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('dialog', { name: 'What the candidate will read' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Published/).first()).toBeVisible()
}
