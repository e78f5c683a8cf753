import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { runQuietly } from '../run-quietly.mjs'
import { throwAwayFolder } from './leave'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const FLAGS = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

type Category = (typeof CATEGORIES)[number]
export type Judgement = {
  scores: Record<Category, number>
  lcp: number
  cls: number
  tbt: number
  /** How fast the machine was meanwhile, by Lighthouse's own measure; other work lowers it, and the scores with it. */
  speed: number
  /** Audits of the last three categories that cost something. */
  faults: string[]
}

type Report = {
  environment: { benchmarkIndex: number }
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; numericValue?: number }>
}

/** Runs Lighthouse once on an address, as a slow phone on a slow network, in a browser of its own. */
export async function judge(chromium: string, url: string): Promise<Judgement> {
  const report = path.join(await throwAwayFolder(), 'report.json')
  const args = [
    'node_modules/lighthouse/cli/index.js',
    url,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${FLAGS.join(' ')}`,
  ]
  const run = () => runQuietly(process.execPath, args, { env: { CHROME_PATH: chromium }, what: 'Lighthouse' })
  // On a busy machine it sometimes misses the start of the page, and says to run it again.
  await run().catch(run)
  const { environment, categories, audits } = JSON.parse(await readFile(report, 'utf8')) as Report
  const valueOf = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const score = (category: Category) => categories[category].score ?? Number.NaN
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcp: valueOf('largest-contentful-paint'),
    cls: valueOf('cumulative-layout-shift'),
    tbt: valueOf('total-blocking-time'),
    speed: environment.benchmarkIndex,
    faults: CATEGORIES.slice(1).flatMap((category) =>
      categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    ),
  }
}
