import { expect, type Locator, type Page } from '@playwright/test'

/** A sentence with a word of its own, so that no two texts are the same. */
export const sentence = (word: string) =>
  `My ${word}: start from the decision, name the two segments, size them, and say what would change the plan.`

/** Starts a drill on one question from its page. */
export async function practise(page: Page, slug: string): Promise<void> {
  await page.goto(`/questions/${slug}`)
  await page.getByRole('button', { name: 'Practise this' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
}

/** The editor of a written answer in the practice room. */
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Answer in Markdown' })

/** The room says that the server has all of the text. */
export const expectSaved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()

/** Types at the end of the answer. */
export async function type(page: Page, text: string): Promise<void> {
  await expect(editor(page)).toBeEditable()
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

/** Types at the end of the answer and waits until it is saved. */
export async function write(page: Page, text: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith('/save') && response.ok())
  await type(page, text)
  await saved
  await expect(page.getByText(/^Saved /)).toBeVisible()
}

/** Submits, short as the answer may be. */
export async function submit(page: Page): Promise<void> {
  const sent = page.waitForResponse((response) => response.url().endsWith('/submit'))
  const short = page.getByRole('dialog', { name: /^Submit/ })
  await page.getByRole('button', { name: /^Submit/ }).click()
  await Promise.race([sent, short.waitFor()])
  if (await short.isVisible()) await short.getByRole('button', { name: 'Submit' }).click()
  await sent
}

export const expectResults = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Results', level: 1 })).toBeVisible()

/** The choices of a model answer, there as soon as the answer has been scored. */
export const modelAnswers = (page: Page) => page.getByRole('group', { name: 'Model answer' })

/** Ticks the first two key points, takes level 2 of each criterion and saves. */
export async function scoreMyself(page: Page): Promise<void> {
  for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).check()
  const criteria = page.getByRole('group').filter({ has: page.getByRole('radio', { name: /^0/ }) })
  for (const criterion of await criteria.all()) await criterion.getByRole('radio', { name: /^2/ }).check()
  await page.getByRole('button', { name: 'Save and open the model answers' }).click()
  await expect(page.getByText('Saved; the model answers are open.')).toBeVisible()
}

/** How many people have practised a question, as its page says. */
export async function practisedCount(page: Page, slug: string): Promise<number> {
  await page.goto(`/questions/${slug}`)
  const words = await page.getByText(/(Nobody has|person has|people have) practised this/).innerText()
  return words.startsWith('Nobody') ? 0 : Number.parseInt(words.replaceAll(',', ''), 10)
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} is not reached by ${most} presses of Tab.`)
}
