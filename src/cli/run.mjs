// npm run <command>: admin, check, content, database, measure, migration.
import { check } from './check.mjs'
import { handOver } from './hand-over.mjs'

const [command = '', ...args] = process.argv.slice(2)

/** @returns {Promise<number>} */
function run() {
  if (command === 'check') return check()
  if (command === 'measure') return handOver(args, { tools: true, entry: 'src/cli/measure.ts' })
  return handOver([command, ...args], { tools: command !== 'admin' })
}

// An open channel to whoever started this one would hold it.
process.exit(await run())
