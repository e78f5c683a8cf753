import { hear } from '@/cli/measure/heard-statements'

/** Runs `work` and tells how many SQL statements reached the server meanwhile. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const { result, statements } = await hear(work)
  return { result, statements: statements.length }
}
