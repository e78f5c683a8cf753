import { expect } from '@playwright/test'

import { history, storedText } from '../support/e2e-attempts'
import { makePerson, revokeSignIns, signIn } from '../support/e2e-people'
import { editor, expectSaved, practise, sentence, type, write } from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

// Nobody submits an answer to it here.
const QUESTION = 'five-thousand-customers-one-offer'

test.use({ expected: failedRequests(401, 404, 409) })

test('typing goes on without a network and is saved when it is back', async ({
  page,
  context,
  candidate,
}) => {
  await practise(page, QUESTION)
  await write(page, sentence('start'))

  await context.setOffline(true)
  await type(page, sentence('offline'))
  await expect(page.getByText('Offline: kept on this device')).toBeVisible()
  await type(page, sentence('more'))
  expect(await storedText(candidate)).toBe(sentence('start'))

  await context.setOffline(false)
  await expectSaved(page)
  expect(await storedText(candidate)).toBe(sentence('start') + sentence('offline') + sentence('more'))
})

for (const [choice, expected] of [
  ['Go on with the text here', sentence('second tab')],
  ['Go on with the other text', sentence('first tab')],
  ['Put one after the other', `${sentence('first tab')}\n\n${sentence('second tab')}`],
] as const) {
  test(`two tabs with two texts: ${choice.toLowerCase()}`, async ({ page, context, candidate }) => {
    await practise(page, QUESTION)
    const second = await context.newPage()
    await second.goto(page.url())
    await expect(editor(second)).toHaveValue('')

    await write(page, sentence('first tab'))
    await type(second, sentence('second tab'))
    const conflict = second.getByRole('region', { name: 'Two texts of this answer' })
    await expect(conflict.getByText(sentence('first tab'))).toBeVisible()
    await expect(conflict.getByText(sentence('second tab'))).toBeVisible()
    await expect(second.getByText('Newer text elsewhere: choose')).toBeVisible()

    await conflict.getByRole('button', { name: choice }).click()
    await expect(conflict).toHaveCount(0)
    await expect(editor(second)).toHaveValue(expected)
    await expect.poll(() => storedText(candidate)).toBe(expected)
    expect(await history(candidate), 'neither text is gone').toEqual(
      expect.arrayContaining([sentence('first tab'), sentence('second tab')]),
    )
  })
}

test('a sign-in that ends in mid-answer costs nothing', async ({ page, context, candidate, origin }) => {
  await practise(page, QUESTION)
  await write(page, sentence('signed in'))

  await revokeSignIns(candidate)
  await type(page, sentence('signed out'))
  await expect(page.getByText('Signed out: kept on this device')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank')
  expect(await storedText(candidate)).toBe(sentence('signed in'))

  await signIn(context, candidate, origin)
  await expectSaved(page)
  expect(await storedText(candidate)).toBe(sentence('signed in') + sentence('signed out'))
})

test('somebody else who signs in on the same browser sees nothing of it', async ({
  page,
  context,
  candidate,
  origin,
}) => {
  await practise(page, QUESTION)
  await revokeSignIns(candidate)
  await type(page, sentence('private'))
  await expect(page.getByText('Signed out: kept on this device')).toBeVisible()
  const room = page.url()
  await page.close()

  const other = await context.newPage()
  await signIn(context, await makePerson('Sky Marlow'), origin)
  const answer = await other.goto(room)
  expect(answer?.status()).toBe(404)
  await practise(other, QUESTION)
  await expect(editor(other)).toHaveValue('')
})

test('a page closed right after the last key has lost nothing', async ({ page, context, candidate }) => {
  await practise(page, QUESTION)
  const room = page.url()
  await type(page, sentence('last words'))
  await page.waitForTimeout(MOMENT)
  await page.close({ runBeforeUnload: true })

  await expect
    .poll(() => storedText(candidate), 'the farewell reaches the server')
    .toBe(sentence('last words'))
  const again = await context.newPage()
  await again.goto(room)
  await expect(editor(again)).toHaveValue(sentence('last words'))
})

test('a page that crashes without a network has its text on the device', async ({
  page,
  context,
  candidate,
}) => {
  await practise(page, QUESTION)
  const room = page.url()
  await context.setOffline(true)
  await type(page, sentence('nowhere else'))
  await page.waitForTimeout(MOMENT)
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(room)
  await expect(editor(again)).toHaveValue(sentence('nowhere else'))
  await expectSaved(again)
  expect(await storedText(candidate)).toBe(sentence('nowhere else'))
})

/** What a hand needs to close a tab. */
const MOMENT = 200
