import { defineConfig } from '@playwright/test'

import { findChromium } from './src/cli/chromium.mjs'
import { freePort } from './tests/support/e2e-app'

// Each worker reads this file again; they must agree.
process.env.E2E_PORT ??= await freePort()
process.env.CHROMIUM_PATH ??= await findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/global-setup-browser.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // The browser, the app and the database share the machine.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env.REPORT ? [['line'], ['json', { outputFile: process.env.REPORT }]] : [['list']],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    // Without its film: filming every page costs more than most stories.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's own sandbox does not start as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
