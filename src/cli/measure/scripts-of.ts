import { gzipSync } from 'node:zlib'

import { chromium } from '@playwright/test'

import { onLeave } from './leave'

export type Scripts = { bytes: number; files: number; html: number }

/** A phone of the size that Lighthouse looks through. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}

/** Takes a Chromium and gives what tells the scripts of a page. */
export async function openBrowser(executablePath: string) {
  // Chromium's own sandbox does not start as root.
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  onLeave(() => browser.close())
  return { close: () => browser.close(), scriptsOf }

  /** Takes an address and gives all the JavaScript the page asks for until it is quiet, in bytes of gzip. */
  async function scriptsOf(url: string): Promise<Scripts> {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        bodies.set(response.url(), response.body())
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    const html = gzipSync((await answer?.body()) ?? '').length
    const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body).length)
    await context.close()
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length, html }
  }
}
