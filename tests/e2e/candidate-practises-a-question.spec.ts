import { expect } from '@playwright/test'

import { storedText } from '../support/e2e-attempts'
import {
  editor,
  expectResults,
  modelAnswers,
  practise,
  practisedCount,
  scoreMyself,
  sentence,
  submit,
  write,
} from '../support/e2e-steps'
import { test } from '../support/e2e'

// No other story submits an answer to it, so that its count moves once.
const QUESTION = 'design-a-real-time-segmentation-platform'

test('a candidate answers a question, scores the answer and then reads the model answers', async ({
  page,
  candidate,
}) => {
  const before = await practisedCount(page, QUESTION)
  await expect(page.getByRole('button', { name: 'Passing' }), 'no model answer yet').toHaveCount(0)

  await test.step('types, and the text goes on after a reload, as does the clock', async () => {
    await practise(page, QUESTION)
    await expect(page.getByText('Nothing to save yet')).toBeVisible()
    await write(page, sentence('first half'))
    const ends = page.locator('header time').first()
    const deadline = await ends.getAttribute('datetime')
    await page.reload()
    await expect(editor(page)).toHaveValue(sentence('first half'))
    expect(await ends.getAttribute('datetime')).toBe(deadline)
    await write(page, `\n\n${sentence('second half')}`)
    expect(await storedText(candidate)).toBe(`${sentence('first half')}\n\n${sentence('second half')}`)
  })

  await test.step('submits: key points and rubric come, the model answers do not', async () => {
    await submit(page)
    await expectResults(page)
    await expect(page.getByText(sentence('second half'))).toBeVisible()
    await expect(modelAnswers(page)).toHaveCount(0)
  })

  await test.step('scores the answer: the model answers open', async () => {
    await scoreMyself(page)
    await expect(modelAnswers(page)).toBeVisible()
    await page.getByRole('radio', { name: 'Outstanding' }).check()
    await page.reload()
    await expect(page.getByRole('checkbox').first(), 'the ticks are kept').toBeChecked()
    await expect(modelAnswers(page)).toBeVisible()
  })

  expect(await practisedCount(page, QUESTION)).toBe(before + 1)
  await practise(page, QUESTION)
  await write(page, sentence('second try'))
  await submit(page)
  await expectResults(page)
  expect(await practisedCount(page, QUESTION), 'a person counts once').toBe(before + 1)
})
