import pg from 'pg'

import { findChromium } from '../chromium.mjs'
import { runEmptyApp } from './empty-app'
import { median, printTable } from './figures'
import { judge, type Judgement } from './lighthouse'
import { runApp } from './run-app'
import { openBrowser } from './scripts-of'

/** Measures the public pages as a visitor on a phone gets them: the JavaScript they load, and what Lighthouse says. */
export async function measurePages(runs: number): Promise<void> {
  const chromium = await findChromium()
  const app = await runApp()
  const empty = await runEmptyApp()
  const paths = await publicPages(app.databaseUrl)
  await compareScripts(chromium, empty, app.origin, paths)

  const judged: [string, Judgement[]][] = []
  for (const [name, url] of [
    ['(the empty app)', empty],
    ...paths.map((path) => [path, app.origin + path]),
  ] as const) {
    const judgements: Judgement[] = []
    while (judgements.length < runs) judgements.push(await judge(chromium, url ?? ''))
    judged.push([name ?? '', judgements])
  }
  console.log(
    `\nLighthouse, mobile, median of ${runs}. The speed of the machine counts in it: compare with the empty app.`,
  )
  printTable(HEADING, judged.map(toRow))
  for (const [path, judgements] of judged) printFaults(path, judgements)
}

async function compareScripts(
  chromium: string,
  empty: string,
  origin: string,
  paths: string[],
): Promise<void> {
  const browser = await openBrowser(chromium)
  const least = await browser.scriptsOf(empty)
  const rows: string[][] = []
  for (const path of paths) {
    const { bytes, files, html } = await browser.scriptsOf(origin + path)
    rows.push([path, kilobytes(bytes), kilobytes(bytes - least.bytes), String(files), kilobytes(html)])
  }
  await browser.close()
  console.log(
    `\nJavaScript of the public pages, gzip. An empty app loads ${kilobytes(least.bytes)} kB in ${least.files} files.`,
  )
  printTable(['page', 'kB', 'above empty', 'files', 'HTML kB'], rows)
}

const HEADING = [
  'page',
  'performance',
  'accessibility',
  'practices',
  'SEO',
  'LCP s',
  'CLS',
  'TBT ms',
  'speed',
]
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

async function publicPages(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const slugOf = async (isPreview: boolean) => {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT slug FROM "Question" WHERE status = 'PUBLISHED' AND "isPreview" = $1 ORDER BY position LIMIT 1`,
      [isPreview],
    )
    return rows[0]?.slug
  }
  const [preview, locked] = [await slugOf(true), await slugOf(false)]
  await client.end()
  return [
    '/',
    '/topics/customer-segmentation-and-targeting',
    '/questions',
    `/questions/${preview}`,
    `/questions/${locked}`,
    '/guides/segmentation-foundations',
    '/careers',
    '/sign-in',
  ]
}

function toRow([path, judgements]: [string, Judgement[]]): string[] {
  const of = (pick: (judgement: Judgement) => number) => median(judgements.map(pick))
  return [
    path,
    ...(['performance', 'accessibility', 'best-practices', 'seo'] as const).map((category) =>
      of(({ scores }) => scores[category]).toFixed(2),
    ),
    (of(({ lcp }) => lcp) / 1000).toFixed(2),
    of(({ cls }) => cls).toFixed(3),
    of(({ tbt }) => tbt).toFixed(0),
    of(({ speed }) => speed).toFixed(0),
  ]
}

function printFaults(path: string, judgements: Judgement[]): void {
  const faults = new Set(judgements.flatMap((judgement) => judgement.faults))
  if (faults.size > 0) console.log(`${path}: ${[...faults].join(', ')}`)
}
