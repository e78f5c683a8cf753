import { expect, type Page } from '@playwright/test'

import { saveCopy, wholeCopy } from '../support/e2e-drafts'
import { makePerson, signIn } from '../support/e2e-people'
import { expectAccessible } from '../support/e2e-axe'
import { commentOnNextSentence, fillRubric, publish } from '../support/e2e-reviews'
import { editor, practise, scoreMyself, sentence, submit, write } from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(404, 409), actionTimeout: 15_000 })

const SLUG = 'which-of-these-tea-drinkers-would-you-write-to'
const TITLE = 'Which of these tea drinkers would you write to?'
const NEW_TITLE = 'Which of these tea drinkers would you write to first?'
const PROMPT = `A tea shop has 4,000 customers on its list and one letter to send before the winter. ${'It knows what each of them bought, when, and for how much. '.repeat(5)}Say whom you would write to, what the letter says, and how you would know that it worked.`
const BETTER = 'In numbers: 400 letters at 2 euros are paid back by 60 orders, so below that I would stop.'

test('a question is drafted, reviewed and published, answered, reviewed by a mentor, answered better, and corrected', async ({
  newBrowser,
  origin,
}) => {
  test.slow()
  const open = async (name: string, role: 'CANDIDATE' | 'MENTOR' | 'ADMIN'): Promise<Page> => {
    const context = await newBrowser()
    await signIn(context, await makePerson(name, role), origin)
    const page = await context.newPage()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    return page
  }
  const [author, editorInChief] = [await open('Sam Okafor', 'ADMIN'), await open('Rika Sato', 'ADMIN')]
  const candidate = await open('Robin Ames', 'CANDIDATE')
  const mentors = [await open('Maya Lindqvist', 'MENTOR'), await open('Tom Leary', 'MENTOR')]

  await test.step('an administrator drafts a question, a second one publishes it', async () => {
    await author.goto('/admin/questions/new')
    await author.getByLabel('Title').fill(TITLE)
    await author.getByRole('button', { name: 'Begin the question' }).click()
    await expect(author).toHaveURL(new RegExp(`/admin/questions/${SLUG}`))
    await saveCopy(author, SLUG, await wholeCopy(TITLE, PROMPT))
    await author.goto(`/admin/questions/${SLUG}`)
    await expectAccessible(author, 'the editor')
    await sendToReview(author, 'A first question on tea.')
    await expect(author.getByText('Another person reviews and publishes it')).toBeVisible()
    await publishQuestion(editorInChief)
  })

  await test.step('a candidate practises it and hands it in', async () => {
    await practise(candidate, SLUG)
    await write(candidate, [sentence('first'), sentence('second'), sentence('third')].join('\n\n'))
    await submit(candidate)
    await scoreMyself(candidate)
    await handIn(candidate, 'Did I choose enough?')
    await expect(candidate.getByRole('button', { name: 'Withdraw' })).toBeVisible()
  })

  const mentor = await test.step('two mentors reach for it at once and one gets it', async () => {
    for (const page of mentors) await page.goto('/mentor')
    await expectAccessible(mentors[0]!, 'the queue')
    await Promise.all(mentors.map((page) => claimButton(page).click()))
    const outcomes = await Promise.all(
      mentors.map(async (page) => {
        const room = page.getByText(/^You hold this answer for/)
        await expect(
          room.or(page.getByText('Another mentor has this answer. Take the next one.')),
        ).toBeVisible()
        return room.isVisible()
      }),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    return mentors[outcomes.indexOf(true)]!
  })

  await test.step('the review is written by keyboard alone and published', async () => {
    for (const number of [1, 2, 3]) await commentOnNextSentence(mentor, `Remark number ${number}.`)
    await expect(mentor.getByText('The candidate’s own score appears when yours is complete.')).toBeVisible()
    await expectAccessible(mentor, 'the review room')
    await fillRubric(mentor, 1)
    await publish(mentor)
  })

  await test.step('the candidate reads it in place, replies and hands in a better draft', async () => {
    await candidate.goto('/notices')
    await candidate.getByRole('link', { name: /^A mentor has reviewed your answer/ }).click()
    await expect(candidate.getByText('Remark number 3.')).toBeVisible()
    await expect(candidate.locator('mark')).toHaveCount(3)
    await expectAccessible(candidate, 'a review')
    await candidate.getByLabel(/^Your message/).fill('Which number do you miss?')
    await candidate.getByRole('button', { name: 'Send' }).click()
    await expect(candidate.getByText('Which number do you miss?').first()).toBeVisible()
    await candidate.getByRole('button', { name: 'Write a better draft' }).click()
    await expect(editor(candidate)).toHaveValue(new RegExp(sentence('second').slice(0, 20)))
    await write(candidate, `\n\n${BETTER}`)
    await submit(candidate)
    await scoreMyself(candidate)
    await handIn(candidate, '')
  })

  await test.step('the same mentor gets it first and sees what changed', async () => {
    const other = mentors.find((page) => page !== mentor)!
    await other.goto('/mentor')
    await expect(claimButton(other)).toHaveCount(0)
    await mentor.goto('/mentor')
    await expect(mentor.getByRole('region', { name: 'Kept for you' })).toBeVisible()
    await claimButton(mentor).click()
    await expect(mentor.getByText(/^You hold this answer for/)).toBeVisible()
    await expect(mentor.locator('ins').first()).toContainText('In numbers')
    await commentOnNextSentence(mentor, 'Still the right first move.')
    await fillRubric(mentor, 2)
    await publish(mentor)
  })

  await test.step('the question is corrected; the old attempt keeps the old wording', async () => {
    await author.goto(`/admin/questions/${SLUG}`)
    await author.getByRole('button', { name: 'Begin a change' }).click()
    await author.getByLabel(/^Title,/).fill(NEW_TITLE)
    await expect(author.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
    await sendToReview(author, 'Asks for an order.')
    await publishQuestion(editorInChief)
    await candidate.goto(`/questions/${SLUG}`)
    await expect(candidate.getByRole('heading', { name: NEW_TITLE, level: 1 })).toBeVisible()
    await candidate.goto('/reviews')
    await candidate.getByRole('link', { name: TITLE, exact: true }).first().click()
    await expect(candidate.getByRole('heading', { name: TITLE, level: 1, exact: true })).toBeVisible()
    await expect(candidate.getByRole('region', { name: 'Drafts' })).toContainText('Draft 2, this one')
    await expect(candidate.getByText('Still the right first move.')).toBeVisible()
    await expectAccessible(candidate, 'a second draft reviewed')
  })
})

async function sendToReview(page: Page, note: string): Promise<void> {
  await page.goto(`/admin/questions/${SLUG}`)
  await page.getByLabel('Note for this revision').fill(note)
  await page.getByRole('button', { name: 'Send to review' }).click()
  await expect(page.getByText(note)).toBeVisible()
}

async function publishQuestion(page: Page): Promise<void> {
  await page.goto(`/admin/questions/${SLUG}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Begin a change' })).toBeVisible()
}

const claimButton = (page: Page) => page.getByRole('button', { name: /^Claim ?: Which of these tea/ })

async function handIn(page: Page, wish: string): Promise<void> {
  await page.getByLabel('What do you want to know?').fill(wish)
  await page.getByRole('button', { name: /^Hand in for review/ }).click()
  await expect(page).toHaveURL(/\/reviews\/|results/)
  if (!page.url().includes('/reviews/'))
    await page.getByRole('link', { name: /^Its place in the queue/ }).click()
  await expect(page.getByText(/place|queue|next/i).first()).toBeVisible()
}
