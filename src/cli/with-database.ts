import { grantAppRole } from '@/infra/db-app-role'
import { migrate } from '@/infra/db-migrations'

import { openDatabase } from './open-database'
import { dataDirOf, readSettings } from './settings'

/** Runs work with DATABASE_URL set and migrated; starts the embedded database for it, or joins a running one. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const database = await openDatabase({ settings, dataDir: await dataDirOf(settings), name: 'segprep' })
  try {
    const url = await database.url()
    process.env.DATABASE_URL = url
    await migrate(url)
    await grantAppRole(url)
    return await work(url)
  } finally {
    await database.leave()
  }
}
