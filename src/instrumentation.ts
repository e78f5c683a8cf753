import type { Instrumentation } from 'next'

/** A page or a route that failed leaves a line in the log; its address goes without what was asked for in it. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { path, method },
  { routePath },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./infra/log')
  log.error({ err: error, method, path: path.split('?')[0], route: routePath }, 'a request failed')
}

/** Called by the framework once for each server process. */
export async function register(): Promise<void> {
  // A build loads this file too; jobs belong to a process that serves.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startJobs } = await import('./web/jobs')
  startJobs()
}
