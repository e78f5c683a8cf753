import { type Fault, faultLine } from '@/domain/questions/content/fault'

import { step } from './step.mjs'

/**
 * Brings the question bank to what `content/` says; prints a line for each fault in it, and goes on.
 * @param demo the secret of the demo, when its people are wanted; gives the lines that say who can sign in
 */
export async function fillDatabase(demo?: string): Promise<string[]> {
  // Reads DATABASE_URL as it is loaded.
  const { importContent } = await import('@/domain/questions/import-content')
  const { db, pool } = await import('@/infra/db')
  try {
    let rejected: Fault[] = []
    await step('Importing content', 'Imported content', async () => {
      const report = await importContent({ system: 'start' }, 'content')
      rejected = report.rejected
      return report.created.length + report.updated.length + report.topics + report.rubrics > 0
    })
    for (const fault of rejected) console.error(`content/${faultLine(fault)}`)
    if (!demo) return []
    const { demoSignIns, seedDemo } = await import('../../prisma/seed')
    await step('Adding the demo', 'Added the demo', () => seedDemo(demo))
    return demoSignIns(demo)
  } finally {
    await db.$disconnect()
    await pool.end()
  }
}
