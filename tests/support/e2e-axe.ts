import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Pages in rounds of a few: a browser that is warm looks at the next page in half the time. */
export const inRounds = (pages: readonly string[], size = 5): string[][] =>
  Array.from({ length: Math.ceil(pages.length / size) }, (_, round) =>
    pages.slice(round * size, (round + 1) * size),
  )

/** Nothing for axe to find, wide and light or narrow and dark, and nothing that scrolls sideways on a phone. */
export async function expectAccessible(page: Page, state = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  // What a bar that sticks to the top covers is not small, only out of sight.
  await page.evaluate(() => scrollTo(0, 0))
  expect(await faultsOf(page), `${state}, light`).toEqual([])
  const wide = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(needed, `${state} at 360 pixels`).toBeLessThanOrEqual(given ?? 0)
  expect(await faultsOf(page), `${state}, phone, dark`).toEqual([])
  if (wide) await page.setViewportSize(wide)
}

async function faultsOf(page: Page): Promise<string[]> {
  // The other mode opens a second page each time, for frames of other sites; there are none.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
}
