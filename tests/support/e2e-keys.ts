import { expect, type Locator, type Page } from '@playwright/test'

/** A person with a keyboard and nothing else: counts the keys, and sees after each where the focus is. */
export class Hand {
  /** Keys pressed, letters typed into a text left out. */
  presses = 0
  tabs = 0

  constructor(private readonly page: Page) {}

  /** Presses keys one after the other; the focus stays somewhere that can be seen. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1
      if (/(^|\+)Tab$/.test(key)) this.tabs += 1
      await this.page.keyboard.press(key)
      await this.expectFocusSeen(key)
    }
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
    await this.expectFocusSeen(`“${text.slice(0, 20)}”`)
  }

  /** Presses Tab until the focus is there; gives how often. */
  async tabTo(target: Locator, most: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
    for (let presses = 1; presses <= most; presses++) {
      await this.press(key)
      if (await target.evaluate((element) => element === document.activeElement)) return presses
    }
    throw new Error(`${target} is not reached by ${most} presses of ${key}.`)
  }

  /** Not lost, within the window, not behind what sticks to its edge, and marked. */
  private async expectFocusSeen(after: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(whatIsWrong), { message: `the focus after ${after}` }).toBe('')
  }
}

function whatIsWrong(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'is lost'
  if (!element.matches(':focus-visible')) return `is not marked at ${element.outerHTML.slice(0, 120)}`
  // What is longer than the window is seen when a part of it is.
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [from, until] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
    if (until - from < 1 || right < 0 || left > innerWidth) return false
    const hit = document.elementFromPoint(
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (from + until) / 2,
    )
    return hit !== null && element.contains(hit)
  })
  return seen ? '' : `is out of sight at ${element.outerHTML.slice(0, 120)}`
}
