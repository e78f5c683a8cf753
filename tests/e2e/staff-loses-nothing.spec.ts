import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'

import { makePerson, type Person, revokeSignIns, signIn } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { holdFor, makeSubmission, reviewHistory, storedReview, takeAway } from '../support/e2e-submissions'
import { expectSaved, sentence } from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(401, 404, 409) })

const ANSWER = 'I would start from the decision. Then I would size the two segments.'

test.describe('in the review room', () => {
  let mentor: Person
  let submission: string
  let room: string

  test.beforeEach(async ({ page, context, origin }) => {
    mentor = await makePerson('Maya Lindqvist', 'MENTOR')
    submission = (await makeSubmission(ANSWER, mentor)).id
    room = `/mentor/${submission}`
    await signIn(context, mentor, origin)
    await page.goto(room)
  })

  test('what was typed without a network and left by a reload is there when it is back', async ({
    page,
    context,
  }) => {
    await type(overall(page), sentence('online'))
    await expectSaved(page)
    await context.setOffline(true)
    await page.getByRole('group', { name: 'Text of the answer' }).press('j')
    await page.keyboard.press('c')
    await page.keyboard.insertText(sentence('comment'))
    await type(overall(page), sentence('offline'))
    await expect(page.getByText('Offline: kept on this device')).toBeVisible()
    await reload(page, context, room)
    await expect(overall(page)).toHaveValue(sentence('online') + sentence('offline'))
    await expect(page.getByText(sentence('comment'))).toBeVisible()
    await expectSaved(page)
    const stored = await storedReview(mentor)
    for (const word of ['online', 'offline', 'comment']) expect(stored).toContain(sentence(word))
  })

  test('two tabs with two reviews: the mentor is asked, and neither is gone', async ({ page, context }) => {
    const second = await context.newPage()
    await second.goto(room)
    await expect(overall(second)).toHaveValue('')
    await type(overall(page), sentence('first tab'))
    await expectSaved(page)
    await type(overall(second), sentence('second tab'))
    const conflict = second.getByRole('region', { name: 'Two texts of this review' })
    await expect(
      conflict.getByText('This review is newer in another tab or on another device.'),
    ).toBeVisible()
    await expect(conflict.getByText(sentence('first tab'))).toBeVisible()
    await expect(conflict.getByText(sentence('second tab'))).toBeVisible()
    expect(await storedReview(mentor), 'nothing is replaced unasked').toContain(sentence('first tab'))
    await conflict.getByRole('button', { name: 'Go on with the other text' }).click()
    await expect(overall(second)).toHaveValue(sentence('first tab'))
    await expect
      .poll(async () => (await reviewHistory(mentor)).join(), 'neither text is gone')
      .toContain(sentence('second tab'))
  })

  test('a mentor whose answer was taken while they wrote keeps every word', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await type(overall(page), sentence('in time'))
    await expectSaved(page)
    await holdFor(submission, -1)
    await takeAway(submission)
    await type(overall(page), sentence('too late'))
    await expectWordsKept(page, sentence('in time') + sentence('too late'))
    await expect(page.getByText('another mentor has taken the answer or it has left the queue')).toBeVisible()
    await page.reload()
    await expect(
      page.getByText('This answer has gone to another mentor, or has left the queue.'),
    ).toBeVisible()
    await expectWordsKept(page, sentence('in time') + sentence('too late'))
    await page.getByRole('main').getByRole('link', { name: 'To the queue' }).click()
    await expect(page).toHaveURL('/mentor')
  })

  test('a mentor whose hold has lapsed is told so, and goes on after claiming again', async ({ page }) => {
    await type(overall(page), sentence('before'))
    await expectSaved(page)
    await holdFor(submission, -1)
    await type(overall(page), sentence('after'))
    await expect(page.getByText('Your draft is kept. Claim the answer again before another')).toBeVisible()
    await page.getByRole('button', { name: 'Claim again' }).click()
    await expect(page.getByText(/^You hold this answer for/)).toBeVisible()
    await expect(overall(page)).toHaveValue(sentence('before') + sentence('after'))
  })

  test('a sign-in that ends in mid-review costs nothing', async ({ page, context, origin }) => {
    await type(overall(page), sentence('signed in'))
    await expectSaved(page)
    await revokeSignIns(mentor)
    await type(overall(page), sentence('signed out'))
    await expect(page.getByText('Signed out: kept on this device')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank')
    await signIn(context, mentor, origin)
    await expectSaved(page)
    expect(await storedReview(mentor)).toContain(sentence('signed in') + sentence('signed out'))
  })
})

test.describe('in the editor of a question', () => {
  let curator: Person
  let editor: string

  test.beforeEach(async ({ page, context, origin }) => {
    curator = await makePerson('Sam Okafor', 'ADMIN')
    await signIn(context, curator, origin)
    await page.goto('/admin/questions/new')
    await page.getByLabel('Title').fill(`What does curator ${curator.id} ask?`)
    await page.getByRole('button', { name: 'Begin the question' }).click()
    await expect(prompt(page)).toBeVisible()
    editor = page.url()
  })

  test('what was typed without a network and left by a reload is there when it is back', async ({
    page,
    context,
  }) => {
    await type(prompt(page), sentence('online'))
    await expectSaved(page)
    await context.setOffline(true)
    await type(prompt(page), sentence('offline'))
    await expect(page.getByText('Offline: kept on this device')).toBeVisible()
    await reload(page, context, editor)
    await expect(prompt(page)).toHaveValue(sentence('online') + sentence('offline'))
    await expectSaved(page)
    expect(await storedDraft(curator)).toContain(sentence('online') + sentence('offline'))
  })

  test('two curators on one draft: the second is asked, and neither text is gone', async ({
    page,
    newBrowser,
    origin,
  }) => {
    const other = await newBrowser()
    await signIn(other, await makePerson('Rika Sato', 'ADMIN'), origin)
    const second = await other.newPage()
    await second.goto(editor)
    await expect(prompt(second)).toHaveValue('')
    await type(prompt(page), sentence('first curator'))
    await expectSaved(page)
    await type(prompt(second), sentence('second curator'))
    const conflict = second.getByRole('region', { name: 'Two texts of this draft' })
    await expect(
      conflict.getByText('This draft is newer: another tab, device or curator has saved it.'),
    ).toBeVisible()
    await expect(conflict.getByText(sentence('first curator'))).toBeVisible()
    await expect(conflict.getByText(sentence('second curator'))).toBeVisible()
    expect(await storedDraft(curator), 'nothing is replaced unasked').toContain(sentence('first curator'))
    await conflict.getByRole('button', { name: 'Go on with the text here' }).click()
    await expect(conflict).toHaveCount(0)
    await expect.poll(() => storedDraft(curator)).toContain(sentence('second curator'))
    expect((await draftHistory(curator)).join(), 'neither text is gone').toContain(sentence('first curator'))
  })

  test('a sign-in that ends while a curator types costs nothing', async ({ page, context, origin }) => {
    await type(prompt(page), sentence('signed in'))
    await expectSaved(page)
    await revokeSignIns(curator)
    await type(prompt(page), sentence('signed out'))
    await expect(page.getByText('Signed out: kept on this device')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank')
    await signIn(context, curator, origin)
    await expectSaved(page)
    expect(await storedDraft(curator)).toContain(sentence('signed in') + sentence('signed out'))
  })
})

const overall = (page: Page) => page.getByRole('textbox', { name: 'Overall feedback' })
const prompt = (page: Page) => page.getByRole('textbox', { name: /^Prompt,/ })

/** Types at the end of a field. */
async function type(field: Locator, text: string): Promise<void> {
  await expect(field).toBeEditable()
  await field.focus()
  await field.press('Control+End')
  await field.page().keyboard.insertText(text)
}

/** A reload that finds no network, and one that does. */
async function reload(page: Page, context: BrowserContext, url: string): Promise<void> {
  await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  await context.setOffline(false)
  await page.goto(url)
}

async function expectWordsKept(page: Page, words: string): Promise<void> {
  const own = page.getByRole('region', { name: 'What you wrote' })
  await expect(own).toContainText(words)
  await own.getByRole('button', { name: 'Copy' }).click()
  await expect(own.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words)
}

const storedDraft = async (curator: Person) =>
  (
    await rows<{ content: string }>(
      'SELECT d.content FROM "QuestionDraft" d JOIN "Question" q ON q.id = d."questionId" WHERE q.title LIKE $1',
      [`%${curator.id}%`],
    )
  )[0]?.content

const draftHistory = async (curator: Person) =>
  (
    await rows<{ content: string }>(
      'SELECT s.content FROM "QuestionDraftSave" s JOIN "Question" q ON q.id = s."questionId" WHERE q.title LIKE $1',
      [`%${curator.id}%`],
    )
  ).map(({ content }) => content)
