import { readFileSync } from 'node:fs'
import { cpus, freemem, loadavg, totalmem } from 'node:os'

const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`

/** What the figures were taken on; the load tells what else was going on. */
export function describeMachine(): string {
  const [model] = cpus()
  const next = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as { version: string }
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${cpus().length} cores (${model?.model.trim() || 'unknown'})`,
    `${gigabytes(totalmem())} memory, ${gigabytes(freemem())} free`,
    `load ${loadavg()[0]?.toFixed(1)}`,
    `Node ${process.versions.node}, Next.js ${next.version}, ${process.platform} ${process.arch}`,
  ].join(' · ')
}
