// npm run <command>: admin, check, content, database, fonts, measure, migration, password.
import { check } from './check.mjs'
import { handOver } from './hand-over.mjs'
import { prepare } from './prepare.mjs'

/** They need nothing that only developing needs. */
const OF_AN_INSTALLATION = ['admin', 'password']

const [command = '', ...args] = process.argv.slice(2)

/** @returns {Promise<number>} */
async function run() {
  if (command === 'check') return check()
  if (command === 'fonts') {
    await prepare({ tools: true })
    return (await import('./fonts.mjs')).fonts()
  }
  if (command === 'measure') return handOver(args, { tools: true, entry: 'src/cli/measure.ts' })
  return handOver([command, ...args], { tools: !OF_AN_INSTALLATION.includes(command) })
}

// An open channel to whoever started this one would hold it.
process.exit(await run())
