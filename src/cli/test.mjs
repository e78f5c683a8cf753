// npm test: everything, in the order in which it is cheapest to learn that something is wrong.
import { findChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import * as stages from './stages.mjs'
import { StepFault } from './step.mjs'

const { conclude, stage } = stages
process.env.NEXT_TELEMETRY_DISABLED = '1'
// Leaving by way of `exit` takes the running stage along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

/** @returns {Promise<number>} */
async function test() {
  await prepare({ tools: true })
  process.env.CHROMIUM_PATH = await findChromium()
  const counts = [
    await stage('Formatting', stages.prettier),
    await stage('Lint', stages.eslint),
    await stage('Routes', stages.typegen),
    await stage('Types', stages.tsc),
    await stage('Domain and component tests', stages.vitest, { count: stages.countVitest }),
    await stage('Build and browser tests', stages.playwright, { count: stages.countPlaywright }),
  ]
  return conclude(counts)
}

process.exitCode = await test().catch((error) => {
  console.error(error instanceof StepFault ? error.message : error)
  return conclude([{ passed: 0, failed: 1 }])
})
