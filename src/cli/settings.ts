import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'

import { closedParent } from '@/infra/embedded-database-account'
import { type Env, parseEnv } from '@/infra/env'

/** Gives the settings of this machine: what the shell says, then `.env`. Throws EnvFault on a wrong value. */
export function readSettings(mode: 'production' | 'development' = 'production'): Env {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseEnv({ ...process.env, NODE_ENV: mode })
}

/** Gives the data folder: the one asked for, else one in the project, else (root in a closed folder) a system one. */
export async function dataDirOf(settings: Env): Promise<string> {
  if (settings.DATA_DIR) return path.resolve(settings.DATA_DIR)
  const own = path.resolve('.segprep')
  if (process.getuid?.() !== 0 || !(await closedParent(path.dirname(own)))) return own
  return `/var/lib/segprep-${createHash('sha256').update(own).digest('hex').slice(0, 8)}`
}
