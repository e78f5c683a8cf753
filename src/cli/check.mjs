import { prepare } from './prepare.mjs'
import { conclude, countVitest, eslint, prettier, stage, tsc, typegen, vitest } from './stages.mjs'

const PURE = ['policy.test.ts', 'rules.test.ts', 'schema.test.ts']

/**
 * The fast part of npm test, or the content's part of it; what has not changed is not looked at again.
 * @param {{ content: boolean }} only
 * @returns {Promise<number>}
 */
export async function check({ content }) {
  await prepare({ tools: true })
  const tests = (/** @type {string} */ name, /** @type {string[]} */ files) =>
    stage(name, [...vitest, '--project', 'domain', ...files], { count: countVitest })
  if (content) return conclude([await tests('Content', ['tests/content'])])
  return conclude([
    await stage('Formatting', [...prettier, '--cache']),
    await stage('Lint', [...eslint, '--cache', '--cache-location', 'node_modules/.cache/eslint/']),
    await stage('Routes', typegen),
    await stage('Types', tsc),
    await tests('Content and rules', ['tests/content', ...PURE]),
  ])
}
