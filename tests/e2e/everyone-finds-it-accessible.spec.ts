import { expect } from '@playwright/test'

import { saveElsewhere, setSecondsLeft } from '../support/e2e-attempts'
import { expectAccessible, inRounds } from '../support/e2e-axe'
import { practise, scoreMyself, sentence, submit, type, write } from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

const PUBLIC = [
  '/',
  '/topics',
  '/topics/customer-segmentation-and-targeting',
  '/questions',
  '/questions?q=zebra+crossing',
  '/questions/seven-day-retention-by-country-and-plan',
  '/questions/segment-by-motive-not-by-age',
  '/guides',
  '/guides/segmentation-foundations',
  '/skills/audience-segmentation-and-targeting-strategy',
  '/careers',
  '/careers?q=zookeeper',
  '/nowhere',
]

test.use({ expected: failedRequests(404, 409) })

// No motion: a colour half-way through a change is nobody's.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

const FIGURES = [
  '/guides/metrics-trees',
  '/guides/stp-and-positioning',
  '/guides/survival-and-lifetime-value',
]

for (const round of inRounds([...PUBLIC, ...FIGURES, '/sign-in', '/sign-up'])) {
  test(`a visitor at ${round.join(', ')}`, async ({ page }) => {
    test.slow()
    for (const path of round) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}

for (const round of inRounds([...PUBLIC, '/practice', '/account'])) {
  test(`a candidate at ${round.join(', ')}`, async ({ page, candidate: _signedIn }) => {
    test.slow()
    for (const path of round) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}

test('forms that refuse', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await page.goto('/sign-in?error=Mismatch')
  await expectAccessible(page)
})

test('the dialogs of the keys ? and Ctrl+K', async ({ page }) => {
  await page.goto('/')
  // A key that is pressed before the page listens is nobody's.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  const find = page.getByRole('dialog', { name: 'Find' })
  await expect(find.getByRole('searchbox', { name: 'Search the questions' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('cohort')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/questions\?q=cohort/)
})

test('everything of a question open at once', async ({ page }) => {
  await page.goto('/questions/seven-day-retention-by-country-and-plan#write')
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible()
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  await expectAccessible(page)
})

test('the practice room: writing, warned, offline, in conflict, paused, submitted, results', async ({
  page,
  context,
  candidate,
}) => {
  test.slow()
  await practise(page, 'how-do-you-know-it-works')
  await page.getByRole('button', { name: /^Open hint 1/ }).click()
  await write(page, `${sentence('text')}\n\n| a | b |\n| --- | --- |\n| 1 | 2 |`)
  await expectAccessible(page, 'writing')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview of your answer' })).toBeVisible()
  await expectAccessible(page, 'preview')
  await page.getByRole('button', { name: 'Write' }).click()

  await setSecondsLeft(page, candidate, 250)
  await expect(page.getByRole('button', { name: /^Add 5 minutes/ })).toBeVisible()
  await expectAccessible(page, 'warned')

  await context.setOffline(true)
  await type(page, sentence('offline'))
  await expect(page.getByText('Offline: kept on this device')).toBeVisible()
  await expectAccessible(page, 'offline')
  await saveElsewhere(page, candidate, sentence('other tab'))
  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Two texts of this answer' })).toBeVisible({
    timeout: 20_000,
  })
  await expectAccessible(page, 'in conflict')
  await page.getByRole('button', { name: 'Go on with the text here' }).click()

  await page.getByRole('button', { name: /^Pause/ }).click()
  await expect(page.getByText('Paused: go on to write')).toBeVisible()
  await expectAccessible(page, 'paused')
  await page.getByRole('button', { name: /^Go on/ }).click()
  await expect(page.getByText('Paused: go on to write')).toHaveCount(0)
  await setSecondsLeft(page, candidate, 1)
  await expect(page.getByText('Time is up; what you had was submitted')).toBeVisible()
  await expectAccessible(page, 'after time')

  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await expectAccessible(page, 'results to score')
  await scoreMyself(page)
  await expectAccessible(page, 'results scored')
})

test('a structured answer, between two questions, and a mock interview', async ({
  page,
  candidate: _signedIn,
}) => {
  await practise(page, 'three-proto-personas-for-a-payments-app')
  await expectAccessible(page, 'personas')
  await practise(page, 'enter-three-regions')
  await expectAccessible(page, 'table')

  await page.goto('/practice')
  await expectAccessible(page, 'sessions running')
  const form = page.getByRole('region', { name: 'Mock interview' })
  await form.getByRole('radio', { name: 'Short' }).check()
  await form.getByRole('button', { name: 'Start the interview' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await expectAccessible(page, 'mock interview')
  await submit(page)
  await expect(page.getByRole('button', { name: 'Start question 2' })).toBeVisible()
  await expectAccessible(page, 'between')
})
