import { expect, type BrowserContext } from '@playwright/test'

/** Collects what goes wrong in the pages of a browser; `expected` lines are left out. */
export async function watch(context: BrowserContext, expected: RegExp) {
  const faults: string[] = []
  const note = (line: string) => {
    if (!expected.test(line)) faults.push(line)
  }
  context.on('weberror', (error) => note(`Uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`Breach of ${violatedDirective}: ${blockedURI} in ${sourceFile}`),
    )
  })
  return { expectNone: () => expect(faults, 'faults in the browser').toEqual([]) }
}
