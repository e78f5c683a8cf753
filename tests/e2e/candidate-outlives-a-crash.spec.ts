import { expect } from '@playwright/test'

import { type App, freePort, startApp } from '../support/e2e-app'
import { newAddress } from '../support/e2e-people'
import { editor, practise, sentence, write } from '../support/e2e-steps'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(500, 502, 503) })

// An app of its own: the other stories go on with theirs.
let app: App | undefined
test.afterEach(() => app?.stop())

test('a killed server and a killed database cost nothing that was typed', async ({ newBrowser }) => {
  test.setTimeout(180_000)
  const started = (app = await startApp(await freePort()))
  const page = await (await newBrowser(started.origin)).newPage()
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Wren Ashby')
  await page.getByLabel('E-mail address').fill(newAddress())
  await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps at noon')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/practice$/)
  await practise(page, 'how-do-you-know-it-works')
  await write(page, sentence('before'))

  let text = sentence('before')
  for (const which of ['web', 'database'] as const) {
    await test.step(`the ${which} process is killed in mid-answer`, async () => {
      await started.kill(which)
      await write(page, sentence(which))
      text += sentence(which)
      await expect(async () => {
        await page.reload()
        await expect(editor(page)).toHaveValue(text, { timeout: 5000 })
      }).toPass()
    })
  }
})
