// npm start, npm run dev, npm run demo.
import { handOver } from './hand-over.mjs'

const mode = process.argv.slice(2).find((option) => ['--dev', '--demo'].includes(option))
// An open channel to whoever started this one would hold it.
process.exit(await handOver(['start', mode ?? ''], { tools: mode === '--dev' }))
