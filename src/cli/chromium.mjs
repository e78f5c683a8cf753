import { accessSync, constants } from 'node:fs'
import path from 'node:path'

import { runQuietly } from './run-quietly.mjs'
import { step, StepFault } from './step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Gives the path of a Chromium to test in: the one named by CHROMIUM_PATH, Playwright's own, the system's, or one
 * installed now where the machine allows it.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new StepFault(`CHROMIUM_PATH is ${named}, where there is no program; correct it or unset it.`)
  }
  return (await existing()) ?? (await installed()) ?? refuse()
}

async function existing() {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath(), ...onPath()].find((file) => isProgram(file))
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const macos = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), macos]
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function installed() {
  const apt = onSystem('apt-get')
  if (process.getuid?.() !== 0 || !apt) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step('Installing Chromium', 'Installed Chromium', async () => {
    await runQuietly(apt, ['update', '-qq'], { what: 'apt-get update' })
    await runQuietly(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      what: 'apt-get install',
    })
  })
  return existing()
}

/** @param {string} name */
function onSystem(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isProgram)
}

function refuse() {
  throw new StepFault(
    'No Chromium was found for the browser tests; run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  )
}
