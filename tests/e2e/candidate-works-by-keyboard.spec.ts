import { expect } from '@playwright/test'

import { storedText } from '../support/e2e-attempts'
import { editor, expectResults, expectSaved, modelAnswers, sentence, tabTo } from '../support/e2e-steps'
import { test } from '../support/e2e'

test('a candidate needs no mouse from the start page to the model answers', async ({ page, candidate }) => {
  const { keyboard } = page

  await test.step('finds a question', async () => {
    await page.goto('/')
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'All questions' }))
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/questions$/)
    await tabTo(page, page.getByRole('searchbox'))
    await keyboard.type('raise the price for one segment')
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Raise the price for one segment only?' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Raise the price' })).toBeVisible()
  })

  await test.step('starts with its key and writes', async () => {
    await keyboard.press('p')
    await expect(page.getByRole('timer')).toBeVisible()
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the answer' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(editor(page)).toBeFocused()
    await keyboard.type(sentence('typed'))
    await expectSaved(page)
    expect(await storedText(candidate)).toBe(sentence('typed'))
  })

  await test.step('opens a hint, pauses and goes on without leaving the answer', async () => {
    await keyboard.press('Alt+h')
    await expect(page.getByText('1 of 3 open').or(page.getByText(/^1 of \d open$/))).toBeVisible()
    await keyboard.press('Alt+p')
    await expect(page.getByText('Paused: go on to write')).toBeVisible()
    await keyboard.press('Alt+p')
    await expect(editor(page)).toBeEditable()
    await expect(editor(page)).toBeFocused()
  })

  await test.step('marks words bold from the toolbar', async () => {
    await keyboard.press('Control+a')
    await keyboard.press('Shift+Tab')
    const toolbar = page.getByRole('toolbar', { name: 'Formatting' })
    await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused()
    await keyboard.press('ArrowRight')
    await expect(toolbar.getByRole('button', { name: 'Italic' })).toBeFocused()
    await keyboard.press('ArrowLeft')
    await keyboard.press('Enter')
    await expect(editor(page)).toHaveValue(`**${sentence('typed')}**`)
    await expect(editor(page)).toBeFocused()
  })

  await test.step('submits', async () => {
    await keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: /^Submit \d+ words\?$/ })
    await expect(dialog.getByRole('button', { name: 'Submit', exact: true })).toBeFocused()
    await keyboard.press('Escape')
    // Closed is not yet gone: until the page has heard of it, the key would open what is still there.
    await expect(page.locator('dialog')).toHaveCount(0)
    await expect(editor(page), 'the dialog gives the focus back').toBeFocused()
    await keyboard.press('Control+Enter')
    await expect(dialog.getByRole('button', { name: 'Submit', exact: true })).toBeFocused()
    await keyboard.press('Enter')
    await expectResults(page)
  })

  await test.step('scores the answer with space and arrows', async () => {
    await tabTo(page, page.getByRole('checkbox').first())
    await keyboard.press('Space')
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    const criteria = page.getByRole('group').filter({ has: page.getByRole('radio', { name: /^0/ }) })
    for (const criterion of await criteria.all()) {
      await tabTo(page, criterion.getByRole('radio').first())
      await keyboard.press('Space')
      await keyboard.press('ArrowRight')
      await keyboard.press('ArrowRight')
      await expect(criterion.getByRole('radio', { name: /^2/ })).toBeChecked()
    }
    await tabTo(page, page.getByRole('button', { name: 'Save and open the model answers' }))
    await keyboard.press('Enter')
    await expect(modelAnswers(page)).toBeVisible()
  })

  await test.step('reads the model answers one by one', async () => {
    await tabTo(page, modelAnswers(page).getByRole('radio', { checked: true }))
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Outstanding' })).toBeChecked()
  })
})
