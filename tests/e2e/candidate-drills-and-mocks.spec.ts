import { expect, type Page } from '@playwright/test'

import { setSecondsLeft } from '../support/e2e-attempts'
import { editor, expectResults, practise, sentence, submit, write } from '../support/e2e-steps'
import { test } from '../support/e2e'

const goTo = (page: Page, number: number) =>
  page
    .getByRole('navigation', { name: 'Questions in this session' })
    .getByRole('button')
    .nth(number - 1)

test.beforeEach(({ candidate: _signedIn }) => {})

test('a drill of two questions: each has its clock, pause, more time and hints', async ({ page }) => {
  await test.step('starts it', async () => {
    await page.goto('/practice')
    const form = page.getByRole('region', { name: 'Drill' })
    await form.getByLabel('Topic').selectOption({ label: 'SQL and cohort analysis' })
    await form.getByLabel('Answer format').selectOption('SQL')
    await form.getByLabel('Questions', { exact: true }).selectOption('2')
    await form.getByRole('radio', { name: 'Medium' }).check()
    await form.getByRole('radio', { name: 'Time × 2' }).check()
    await form.getByRole('button', { name: 'Start the drill' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Drill.*1 of 2/)
    await expect(page.getByText('left of 1:00:00'), 'twice its thirty minutes').toBeVisible()
  })

  await test.step('opens a hint', async () => {
    await page.getByRole('button', { name: 'Open hint 1' }).click()
    await expect(page.getByText(/^1 of \d open$/)).toBeVisible()
  })

  await test.step('pauses: the clock stands, the answer is read-only', async () => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText('Paused: go on to write')).toBeVisible()
    await expect(editor(page)).not.toBeEditable()
    // The server's moment of the pause may put the clock right by a second, once.
    await expect(async () => {
      const standing = await page.getByRole('timer').innerText()
      await page.waitForTimeout(1500)
      expect(await page.getByRole('timer').innerText()).toBe(standing)
    }).toPass({ timeout: 10_000 })
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(editor(page)).toBeEditable()
  })

  await test.step('moves to the second question and back: the first clock has waited', async () => {
    await write(page, sentence('first question'))
    await goTo(page, 2).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2 of 2/)
    await expect(editor(page)).toHaveValue('')
    await expect(goTo(page, 1)).toContainText('Begun')
    await page.waitForTimeout(3000)
    await goTo(page, 1).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/1 of 2/)
    await expect(editor(page)).toHaveValue(sentence('first question'))
    await expect(page.getByText(/^1 of \d open$/)).toBeVisible()
  })

  await test.step('submits the first; the second waits, paused', async () => {
    await submit(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2 of 2/)
    await expect(goTo(page, 1)).toContainText('Submitted')
    await expect(page.getByText('Paused: go on to write')).toBeVisible()
    await page.getByRole('button', { name: /^Go on/ }).click()
    await expect(editor(page)).toBeEditable()
  })

  await test.step('leaves the room, comes back and finishes', async () => {
    await page.getByRole('link', { name: 'Leave the room; the clock goes on' }).click()
    await page.getByRole('list', { name: 'Running sessions' }).getByRole('link').click()
    await write(page, sentence('second question'))
    await submit(page)
    await expectResults(page)
    await expect(page.getByText(sentence('first question'))).toBeVisible()
    await expect(page.getByText(sentence('second question'))).toBeVisible()
  })
})

test('one key gives a drill five more minutes', async ({ page, candidate }) => {
  await practise(page, 'what-would-they-pay')
  await setSecondsLeft(page, candidate, 302)
  await page.getByRole('button', { name: 'Add 5 minutes' }).click()
  await expect(page.getByRole('timer')).toHaveText(/^(10:0|9:5)\d$/)
})

test('a mock interview has one clock, no pause and no hints', async ({ page }) => {
  await page.goto('/practice')
  const form = page.getByRole('region', { name: 'Mock interview' })
  await form.getByRole('radio', { name: 'Short' }).check()
  await form.getByRole('button', { name: 'Start the interview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Mock interview.*1 of 2/)
  await expect(page.getByText(/Time to think, [01]:\d\d/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Pause|hint|Add 5/ })).toHaveCount(0)

  const ends = page.locator('header time').first()
  const deadline = await ends.getAttribute('datetime')
  await goTo(page, 2).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2 of 2/)
  expect(await ends.getAttribute('datetime'), 'the clock is one').toBe(deadline)

  await submit(page)
  await expect(page.getByText('The clock of the interview goes on.')).toBeVisible()
  await page.getByRole('button', { name: 'Finish the session' }).click()
  await expectResults(page)
})
