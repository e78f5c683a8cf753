import { randomUUID } from 'node:crypto'

import { expect, type Page } from '@playwright/test'

import type { Person } from './e2e-people'
import { rows } from './e2e-rows'

type Stored = {
  id: string
  rev: number
  body: string
  lateBody: string | null
  status: string
  deadlineAt: Date | null
}

/** What the server holds of a person's attempts, the latest first. */
export const readAttempts = (person: Person) =>
  rows<Stored>(
    'SELECT id, rev, body, "lateBody", status, "deadlineAt" FROM "Attempt" WHERE "candidateId" = $1 ORDER BY id DESC',
    [person.id],
  )

/** The text that the server holds of the latest attempt. */
export const storedText = async (person: Person) => (await readAttempts(person))[0]?.body

/** Every text that an attempt has had, the refused ones included. */
export const history = async (person: Person) =>
  (
    await rows<{ body: string }>('SELECT body FROM "AttemptRevision" WHERE "candidateId" = $1', [person.id])
  ).map(({ body }) => body)

/** Moves the deadline of what is open to so many seconds from now, and lets the room ask for the time. */
export async function setSecondsLeft(page: Page, person: Person, seconds: number): Promise<void> {
  const moved = `now() + make_interval(secs => $2)`
  await rows(
    `UPDATE "Attempt" SET "deadlineAt" = ${moved} WHERE "candidateId" = $1 AND status = 'OPEN' AND "deadlineAt" IS NOT NULL`,
    [person.id, seconds],
  )
  await askForTheTime(page)
}

/** What a browser does when its connection is back: the room then asks the server at once. */
export const askForTheTime = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))

/** Another tab of this person saves its own text first. */
export async function saveElsewhere(page: Page, person: Person, body: string): Promise<void> {
  const [attempt] = await readAttempts(person)
  const save = { key: randomUUID(), base: attempt?.rev, after: null, body, typedAt: Date.now() }
  const answer = await page.request.post(`/api/attempts/${attempt?.id}/save`, { data: save })
  expect(answer.ok()).toBe(true)
}
