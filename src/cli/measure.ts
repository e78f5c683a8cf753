import { parseArgs } from 'node:util'

import { leave } from './measure/leave'
import { describeMachine } from './measure/machine'

const USAGE = `npm run measure [-- pages | bank | queue | curation | autosave] [--runs=3] [--people=200] [--seconds=30]`

type Measurement = () => Promise<void>

/** Reads what to measure; nothing named means everything. Refuses a name or a number that it does not know. */
async function measurementsOf(args: string[]): Promise<Measurement[]> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      people: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '30' },
    },
  })
  const [runs, people, seconds] = [whole(values.runs), whole(values.people), whole(values.seconds)]
  const all: Record<string, Measurement> = {
    pages: async () => (await import('./measure/pages')).measurePages(runs),
    bank: async () => (await import('./measure/bank')).measureBank(),
    queue: async () => (await import('./measure/queue')).measureQueue(),
    curation: async () => (await import('./measure/curation')).measureCuration(),
    autosave: async () => (await import('./measure/autosave')).measureAutosave(people, seconds),
  }
  return (positionals.length > 0 ? positionals : Object.keys(all)).map((name) => all[name] ?? refuse())
}

function whole(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : refuse()
}

function refuse(): never {
  throw new TypeError('not understood')
}

async function run(): Promise<number> {
  const measurements = await measurementsOf(process.argv.slice(2)).catch(() => [])
  if (measurements.length === 0) {
    console.error(USAGE)
    return 1
  }
  console.log(describeMachine())
  for (const measure of measurements) {
    await measure()
    await leave()
  }
  return 0
}

/** Ctrl-C, a service manager, or the death of the process that started us. */
const told = new Promise<number>((resolve) => {
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(event, () => resolve(1))
})

const code = await Promise.race([run(), told]).catch((error: unknown) => {
  console.error(error)
  return 1
})
await leave()
process.exit(code)
