import { DomainError } from '@/domain/core/errors'
import { MigrationFault } from '@/infra/db-migrations'
import { DatabaseFault } from '@/infra/embedded-database-account'
import { EnvFault } from '@/infra/env'

import { StepFault } from './step.mjs'

type Command = (args: string[]) => Promise<number>

const commands: Record<string, () => Promise<Command>> = {
  admin: async () => (await import('./admin')).admin,
  content: async () => (await import('./content')).content,
  database: async () => (await import('./database')).database,
  migration: async () => (await import('./migration')).migration,
  password: async () => (await import('./password')).password,
  start: async () => (await import('./start')).start,
}

/** Failures that are a sentence for the person at the keyboard; anything else is a fault of ours and shows its stack. */
const EXPECTED = [DatabaseFault, DomainError, EnvFault, MigrationFault, StepFault]

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name]
  if (!command)
    throw new StepFault(`There is no command "${name}"; there are ${Object.keys(commands).join(', ')}.`)
  return (await command())(args)
}

const code = await run(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof Error && EXPECTED.some((kind) => error instanceof kind)
  console.error(expected ? error.message : error)
  return 1
})
// Idle connections and the channel to the launching process would hold this one open.
process.exit(code)
