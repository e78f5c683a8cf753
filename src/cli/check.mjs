import { prepare } from './prepare.mjs'
import { conclude, countVitest, eslint, prettier, stage, tsc, typegen, vitest } from './stages.mjs'

const PURE = ['policy.test.ts', 'rules.test.ts', 'schema.test.ts']

/**
 * The fast part of npm test; what has not changed is not looked at again.
 * @returns {Promise<number>}
 */
export async function check() {
  await prepare({ tools: true })
  return conclude([
    await stage('Formatting', [...prettier, '--cache']),
    await stage('Lint', [...eslint, '--cache', '--cache-location', 'node_modules/.cache/eslint/']),
    await stage('Routes', typegen),
    await stage('Types', tsc),
    await stage(
      'Content and rules',
      [...vitest, '--project', 'domain', '--project', 'content', 'tests/content', ...PURE],
      {
        count: countVitest,
      },
    ),
  ])
}
