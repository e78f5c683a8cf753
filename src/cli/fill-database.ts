import { type Fault, faultLine } from '@/domain/questions/content/fault'

import { step } from './step.mjs'

/**
 * Brings the question bank to what `content/` says; prints a line for each fault in it, and one for what was edited in
 * the app and stays so, and goes on.
 * @param demo the secret of the demo, when its people are wanted; gives the lines that say who can sign in
 */
export async function fillDatabase(demo?: string): Promise<string[]> {
  // Reads DATABASE_URL as it is loaded.
  const { importContent } = await import('@/domain/questions/import-content')
  const { db, pool } = await import('@/infra/db')
  try {
    let rejected: Fault[] = []
    let kept: string[] = []
    await step('Importing content', 'Imported content', async () => {
      const report = await importContent({ system: 'start' }, 'content')
      rejected = report.rejected
      kept = report.kept
      return report.created.length + report.updated.length + report.topics + report.rubrics > 0
    })
    for (const fault of rejected) console.error(`content/${faultLine(fault)}`)
    if (kept.length > 0) console.log(keptLine(kept))
    if (!demo) return []
    const { demoSignIns, seedDemo } = await import('../../prisma/seed')
    await step('Adding the demo', 'Added the demo', () => seedDemo(demo))
    return demoSignIns(demo)
  } finally {
    await db.$disconnect()
    await pool.end()
  }
}

const KEPT_NAMED = 5

/** Files that say something else than the app does, where the app's text stays. */
export function keptLine(kept: readonly string[]): string {
  const named = kept.slice(0, KEPT_NAMED).join(', ')
  const more = kept.length > KEPT_NAMED ? ` and ${kept.length - KEPT_NAMED} more` : ''
  return `Edited in the app and kept, whatever their files in content/ say: ${named}${more}. /admin/import shows the differences.`
}
