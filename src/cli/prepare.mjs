// Runs on a fresh clone: Node's own modules and nothing else.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { runQuietly } from './run-quietly.mjs'
import { step, StepFault } from './step.mjs'

export const root = path.resolve(import.meta.dirname, '../..')

/**
 * Makes the project ready to run TypeScript: packages installed as the lock file says, Prisma's client generated.
 * @param {{ tools: boolean }} options whether the tools of development are needed too
 */
export async function prepare({ tools }) {
  process.chdir(root)
  refuseOldNode()
  await install(tools)
  await generate()
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new StepFault(
    `SegPrep needs Node 20.19 or newer and this is ${process.versions.node}; install a newer one from nodejs.org.`,
  )
}

/** @param {boolean} tools */
async function install(tools) {
  if (isInstalled(tools)) return
  const args = ['ci', '--no-audit', '--no-fund', ...(tools ? ['--include=dev'] : ['--omit=dev'])]
  await step('Installing packages', 'Installed packages', () => runQuietly('npm', args, { what: 'npm ci' }))
}

/**
 * npm leaves a list of what it installed; every package wanted here must stand in it in the same version.
 * @param {boolean} tools
 */
function isInstalled(tools) {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([place, { version, dev, optional, devOptional, peer }]) => {
    const needless = place === '' || optional || devOptional || peer || (dev && !tools)
    return needless || present[place]?.version === version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

async function generate() {
  const stamp = 'src/generated/prisma/.made-from'
  const version = packagesIn('package-lock.json')['node_modules/prisma']?.version
  const source = createHash('sha256')
    .update(readFileSync('prisma/schema.prisma'))
    .update(String(version))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return
  const prisma = ['node_modules/prisma/build/index.js', 'generate']
  await step('Generating the database client', 'Generated the database client', () =>
    runQuietly(process.execPath, prisma, { what: 'prisma generate' }),
  )
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, source)
}
