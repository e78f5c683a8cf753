import { test as base, type BrowserContext } from '@playwright/test'

import { watch } from './e2e-faults'
import { makePerson, type Person, signIn } from './e2e-people'

type Fixtures = {
  /** Where the app answers. */
  origin: string
  /** Console lines and errors that a story brings about on purpose. */
  expected: RegExp
  /** Somebody of this test's own, signed in in its browser. */
  candidate: Person
  /** Another browser, with nothing in it; it may be for an app at another place. */
  newBrowser: (at?: string) => Promise<BrowserContext>
}

/**
 * A test that fails on an error in the console, an uncaught exception or a breach of the content security policy,
 * in any page it opens.
 */
export const test = base.extend<Fixtures>({
  expected: [/^never$/, { option: true }],

  origin: async ({ baseURL }, use) => use(baseURL ?? ''),

  context: async ({ context, expected }, use) => {
    const faults = await watch(context, expected)
    await use(context)
    faults.expectNone()
  },

  candidate: async ({ context, origin }, use) => {
    const person = await makePerson()
    await signIn(context, person, origin)
    await use(person)
  },

  newBrowser: async ({ browser, baseURL, expected }, use) => {
    const opened: { context: BrowserContext; faults: Awaited<ReturnType<typeof watch>> }[] = []
    await use(async (at = baseURL) => {
      const context = await browser.newContext({ baseURL: at })
      opened.push({ context, faults: await watch(context, expected) })
      return context
    })
    for (const { context, faults } of opened) {
      await context.close()
      faults.expectNone()
    }
  },
})

/** The console's words for a request that the network swallows, and for answers of these statuses. */
export const failedRequests = (...statuses: number[]) =>
  new RegExp(`Failed to (fetch|load resource: (net::ERR_|.* status of (${statuses.join('|')})))`)
