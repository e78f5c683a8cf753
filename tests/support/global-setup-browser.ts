import { startApp } from './e2e-app'

/** Starts the app for all browser tests and stops it when they are over. */
export default async function setup(): Promise<() => Promise<void>> {
  const app = await startApp(process.env.E2E_PORT ?? '')
  // For the helpers that make people and look at the rows behind a page.
  process.env.DATABASE_URL = app.databaseUrl
  process.env.AUTH_SECRET = app.authSecret
  return app.stop
}
