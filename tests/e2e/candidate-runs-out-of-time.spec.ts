import { expect } from '@playwright/test'

import { askForTheTime, readAttempts, setSecondsLeft } from '../support/e2e-attempts'
import {
  editor,
  expectResults,
  expectSaved,
  practise,
  practisedCount,
  sentence,
  type,
  write,
} from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

test('the clock warns, submits by itself, and what is typed then is kept as after time', async ({
  page,
  candidate,
}) => {
  await practise(page, 'generations-without-stereotypes')
  await write(page, sentence('answer in time'))

  for (const [seconds, warning] of [
    [901, 'Half of the time is over.'],
    [301, '5 minutes left.'],
    [61, '1 minute left.'],
    [12, '10 seconds left.'],
  ] as const) {
    await setSecondsLeft(page, candidate, seconds)
    await expect(page.locator('strong', { hasText: warning })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: warning })).toBeAttached()
  }

  await expect(page.getByText('Time is up; what you had was submitted')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /^Submit/ })).toHaveCount(0)
  await expect(page.getByText('after time, not scored', { exact: true })).toBeVisible()
  await write(page, sentence('afterthought'))
  await expect(page.getByText(/^Saved as after time/)).toBeVisible()
  const [attempt] = await readAttempts(candidate)
  expect(attempt).toMatchObject({
    status: 'SUBMITTED',
    body: sentence('answer in time'),
    lateBody: sentence('answer in time') + sentence('afterthought'),
  })

  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await expectResults(page)
  await expect(page.getByText('Submitted by the clock')).toBeVisible()
  await expect(page.getByText(sentence('answer in time'), { exact: true })).toBeVisible()
  await page.getByText('After time, not scored').click()
  await expect(page.getByText(sentence('afterthought'))).toBeVisible()
})

test.describe('without a network', () => {
  test.use({ expected: failedRequests(404) })

  test('what was typed before the deadline counts when it arrives within a minute', async ({
    page,
    context,
    candidate,
  }) => {
    await practise(page, 'generations-without-stereotypes')
    await setSecondsLeft(page, candidate, 6)
    await expect(page.getByRole('timer')).toHaveText(/^0:0\d$/)
    await context.setOffline(true)
    await type(page, sentence('typed in time'))
    await expect(page.getByRole('timer')).toHaveText(/^\+0:0[2-9]$/)

    await context.setOffline(false)
    await askForTheTime(page)
    await expectSaved(page)
    const [attempt] = await readAttempts(candidate)
    expect(attempt).toMatchObject({ status: 'SUBMITTED', body: sentence('typed in time'), lateBody: null })
  })
})

test('an empty answer at the end of the time is a normal case', async ({ page, candidate }) => {
  const question = 'make-the-case-to-sceptical-leaders'
  const before = await practisedCount(page, question)
  await practise(page, question)
  await setSecondsLeft(page, candidate, 1)
  await expect(page.getByText('Time is up; what you had was submitted')).toBeVisible()
  await expect(editor(page)).toBeEditable()

  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await expect(page.getByText('Nothing was written.')).toBeVisible()
  await expect(page.getByText('0 words')).toBeVisible()
  expect(await practisedCount(page, question), 'nothing was practised').toBe(before)
})
