import { expect, type Page } from '@playwright/test'

import { Hand } from '../support/e2e-keys'
import { makePerson, signIn } from '../support/e2e-people'
import { comments } from '../support/e2e-reviews'
import { rows } from '../support/e2e-rows'
import { keepSnippets, makeSubmission, REVIEWED } from '../support/e2e-submissions'
import { test } from '../support/e2e'

const PARAGRAPH =
  'The margin of the segment is 31 per cent, and a price that rises by five per cent keeps it whole only while fewer than one in seven customers leave. '
const ANSWER = `## What is decided

Raise the price for one segment, or for nobody. I would not raise it for everybody. The segment is the one that uses the product each day.

${PARAGRAPH.repeat(5)}

## What could go wrong

- People compare prices across segments.
- Sales staff give the old price away.
- The segment is too small to read.

${PARAGRAPH.repeat(5)}

| Segment | Customers | Margin |
| --- | --- | --- |
| Daily | 4,000 | 31 % |
| Weekly | 9,000 | 22 % |

## How I would know

${PARAGRAPH.repeat(5)}

\`\`\`sql
SELECT segment, avg(margin) FROM orders GROUP BY segment
\`\`\`

I would stop when the loss of customers passes one in seven.
`

test('A mentor finishes a review of a 400-word answer by keyboard alone', async ({
  page,
  context,
  newBrowser,
  origin,
}) => {
  test.slow()
  expect(ANSWER.match(/\w+/g)?.length).toBeGreaterThan(400)
  const mentor = await makePerson('Maya Lindqvist', 'MENTOR')
  await keepSnippets(mentor, 'Say it in the first sentence.', 'Show the sum.')
  const { id, candidate } = await makeSubmission(ANSWER)
  await signIn(context, mentor, origin)
  await page.goto('/mentor')
  const hand = new Hand(page)
  const form = page.getByRole('textbox', { name: /^Comment \d+$/ })

  /** C, the words, and Ctrl Enter. */
  async function comment(text: string): Promise<void> {
    await hand.press('c')
    await expect(form).toBeFocused()
    await hand.type(text)
    await hand.press('Control+Enter')
    await expect(form).toHaveCount(0)
  }
  const expectAtMark = (number: number) => expect(markOf(page, number)).toBeFocused()

  await test.step('finds the answer in the queue and claims it', async () => {
    await hand.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await hand.press('Enter')
    const claim = page.getByRole('row', { name: REVIEWED.title }).getByRole('button', { name: /^Claim/ })
    await hand.tabTo(claim.first(), 15)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/mentor/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: REVIEWED.title })).toBeFocused()
  })

  await test.step('learns the keys of the room', async () => {
    await hand.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys on this page' })
    for (const key of ['Alt A', 'Alt C', 'Alt R', 'Alt O', 'Alt P', 'J', 'K', 'Shift J', 'C'])
      await expect(dialog.locator('kbd').getByText(key, { exact: true })).toBeVisible()
    await expect(dialog.getByText('Go to the rubric')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: REVIEWED.title })).toBeFocused()
  })

  await test.step('chooses two sentences and comments on them', async () => {
    await hand.press('Alt+a')
    await expect(page.getByRole('group', { name: 'Text of the answer' })).toBeFocused()
    await hand.press('j', 'j', 'Shift+J')
    await expect(page.locator(':focus')).toHaveText(
      'Raise the price for one segment, or for nobody. I would not raise it for everybody.',
    )
    await comment('The right first move.')
    await expectAtMark(1)
  })

  await test.step('comments on a stretch that overlaps the first', async () => {
    await hand.press('j', 'k', 'Shift+J')
    await comment('These two say one thing.')
    await expectAtMark(2)
    await expect(page.locator('mark[data-shared]')).toHaveText('I would not raise it for everybody.')
  })

  await test.step('comments on an item with a snippet, the second of two', async () => {
    for (let presses = 0; presses < 10; presses++) {
      await hand.press('j')
      if ((await page.locator(':focus').innerText()) === 'People compare prices across segments.') break
    }
    await hand.press('c')
    await expect(form).toBeFocused()
    await hand.type('True.')
    await hand.tabTo(page.getByRole('combobox', { name: 'Snippet for comment 3' }), 3)
    await hand.press('ArrowDown', 'Tab', 'Enter')
    await expect(form).toBeFocused()
    await expect(form).toHaveValue('True. Show the sum.')
    await hand.press('Control+Enter')
    await expectAtMark(3)
  })

  await test.step('goes from the words to the comment, changes one and comes back', async () => {
    await hand.press('Enter')
    await expect(comments(page).nth(2)).toBeFocused()
    await hand.press('Alt+c')
    await hand.tabTo(page.getByRole('button', { name: 'Edit comment 1' }), 2)
    await hand.press('Enter')
    await expect(form).toBeFocused()
    await page.keyboard.press('Control+End')
    await hand.type(' Say it first.')
    await hand.press('Escape')
    await expectAtMark(1)
    await expect(comments(page).first()).toContainText('The right first move. Say it first.')
  })

  await test.step('deletes one and writes another', async () => {
    await hand.press('Alt+c')
    await hand.tabTo(page.getByRole('button', { name: 'Delete comment 3' }), 9)
    await hand.press('Enter')
    await expect(comments(page)).toHaveCount(2)
    await expect(comments(page).nth(1), 'its neighbour has the focus').toBeFocused()
    await hand.press('j')
    await comment('And who tells them?')
    await expectAtMark(3)
  })

  await test.step('leaves a comment without words out, and is at the sentence again', async () => {
    await hand.press('j', 'c')
    await expect(form).toBeFocused()
    await hand.press('Escape')
    await expect(comments(page)).toHaveCount(3)
    await expect(page.locator('[data-chosen]').first()).toBeFocused()
  })

  await test.step('gives every criterion a level and a word why', async () => {
    await hand.press('Alt+r')
    const criteria = page.getByRole('region', { name: 'Rubric' }).locator('fieldset fieldset')
    for (const [index, criterion] of (await criteria.all()).entries()) {
      if (index > 0) await hand.press('Tab')
      await hand.press('2')
      await expect(criterion.getByRole('radio').nth(2)).toBeChecked()
      await hand.press('Tab')
      await hand.type('It carries the advice.')
    }
  })

  await test.step('is led to what is missing, and writes it', async () => {
    await hand.press('Alt+p')
    await expect(page.getByRole('textbox', { name: 'Overall feedback' })).toBeFocused()
    await hand.type('You start from the decision. The middle wants **one** number.')
    await hand.tabTo(page.getByRole('textbox', { name: 'What to do next' }), 3)
    await hand.type('Write the one calculation in three lines.')
  })

  await test.step('looks at it as the candidate will, goes back, and publishes', async () => {
    await hand.press('Alt+p')
    const dialog = page.getByRole('dialog', { name: 'What the candidate will read' })
    await expect(dialog.getByRole('button', { name: /^Publish/ })).toBeFocused()
    await expect(dialog.getByText('And who tells them?')).toBeVisible()
    await expect(dialog.locator('strong').getByText('one')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'What to do next' })).toBeFocused()
    await hand.press('Alt+p')
    await expect(dialog.getByRole('button', { name: /^Publish/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Your review is published.' })).toBeAttached()
    const on = page.getByRole('main').getByRole('link', { name: 'To the queue' })
    await expect(on).toBeFocused()
    await expect(page.getByText(/^Published \d/)).toBeVisible()
    await expect(on, 'the page as it is afterwards leaves the focus there').toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/mentor')
  })

  test
    .info()
    .annotations.push({ type: 'keys', description: `${hand.presses} keys, ${hand.tabs} of them Tab` })
  expect(hand.tabs, 'presses of Tab from the queue to the end').toBeLessThan(60)

  await test.step('the candidate goes from the words to the comment and back by keyboard, and has read the news', async () => {
    const reader = await (await newBrowser()).newPage()
    await signIn(reader.context(), candidate, origin)
    await reader.goto('/reviews')
    await expect(reader.getByRole('link', { name: 'Notices, unread: 1' })).toBeVisible()
    await reader.goto(`/reviews/${id}`)
    const eye = new Hand(reader)
    await expect(reader.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
    await reader.keyboard.press('Tab')
    await eye.press('Enter')
    await eye.tabTo(reader.getByRole('link', { name: 'Comment 1', exact: true }), 5)
    await eye.press('Enter')
    await expect(reader.getByRole('list', { name: 'Comments' }).getByRole('listitem').first()).toBeFocused()
    await eye.press('Tab', 'Enter')
    await expect(reader.getByRole('link', { name: 'Comment 1', exact: true })).toBeFocused()
  })
})

const markOf = (page: Page, number: number) =>
  page
    .getByRole('group', { name: 'Text of the answer' })
    .getByRole('link', { name: `Comment ${number}`, exact: true })

test('a mentor who reads renews the lease, and one who is away does not', async ({
  page,
  context,
  origin,
}) => {
  const mentor = await makePerson('Maya Lindqvist', 'MENTOR')
  const { id } = await makeSubmission(ANSWER, mentor)
  await signIn(context, mentor, origin)
  const left = async () =>
    (
      await rows<{ left: number }>(
        'SELECT extract(epoch FROM "leaseUntil" - now())::int AS left FROM "Submission" WHERE id = $1',
        [id],
      )
    )[0]?.left ?? 0
  await rows(`UPDATE "Submission" SET "leaseUntil" = now() + interval '5 minutes' WHERE id = $1`, [id])
  await page.goto(`/mentor/${id}`)
  await expect(page.getByText(/^You hold this answer for 4:/)).toBeVisible()
  expect(await left(), 'opening the page is no work yet').toBeLessThan(301)
  await page.keyboard.press('j')
  await expect(page.getByText(/^You hold this answer for (19|20):/)).toBeVisible()
  expect(await left()).toBeGreaterThan(19 * 60)
})
