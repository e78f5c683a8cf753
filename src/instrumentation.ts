/** Called by the framework once for each server process. */
export async function register(): Promise<void> {
  // A build loads this file too; jobs belong to a process that serves.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startJobs } = await import('./web/jobs')
  startJobs()
}
