import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'

import { runQuietly } from './run-quietly.mjs'
import { step, StepFault } from './step.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs one stage of the checks: a line with its time when it passes, its whole output when it does not.
 * @param {string} name
 * @param {string[]} program a script of node_modules and what it is given
 * @param {{ count?: (report: string) => Count }} [options]
 *   a stage that counts reports into the file that REPORT names
 * @returns {Promise<Count>} a stage that counts nothing is one failure, or nothing
 */
export async function stage(name, program, { count } = {}) {
  const report = path.join(tmpdir(), `segprep-report-${process.pid}.json`)
  const args = program.map((word) => word.replace('REPORT', report))
  let failed = false
  try {
    await step(name, name, () => runQuietly(process.execPath, args, { env: { REPORT: report }, what: name }))
  } catch (error) {
    if (!(error instanceof StepFault)) throw error
    failed = true
    console.error(error.message)
  }
  const counted = count ? readCount(report, count) : { passed: 0, failed: 0 }
  rmSync(report, { force: true })
  return failed && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

/**
 * @param {string} file
 * @param {(report: string) => Count} count
 */
function readCount(file, count) {
  try {
    return count(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** @param {string} report what Vitest's JSON reporter wrote */
export function countVitest(report) {
  const { numPassedTests, numFailedTests } = JSON.parse(report)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** @param {string} report what Playwright's JSON reporter wrote */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = JSON.parse(report).stats
  return { passed: expected + flaky, failed: unexpected }
}

const bin = (/** @type {string} */ name) => `node_modules/${name}`
export const prettier = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']
export const eslint = [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']
export const typegen = [bin('next/dist/bin/next'), 'typegen']
export const tsc = [bin('typescript/bin/tsc'), '--noEmit']
export const vitest = [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=REPORT',
]
export const playwright = [bin('@playwright/test/cli.js'), 'test']

/** @param {Count[]} counts */
export function conclude(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
