import { withDatabase } from './with-database'

/** Takes an address and prints a link that sets its person's password: only in this machine's own shell. */
export async function password([address]: string[]): Promise<number> {
  if (!address) {
    console.error('Say whose: npm run password -- name@example.org')
    return 1
  }
  return withDatabase(async () => {
    const { makeResetLink } = await import('@/domain/accounts/make-reset-link')
    const { RESET_MINUTES } = await import('@/domain/accounts/schema')
    const link = await makeResetLink({ system: 'command line' }, address, new Date())
    console.log(`Give this link to its person. It works once, within ${RESET_MINUTES} minutes:\n${link}`)
    return 0
  })
}
