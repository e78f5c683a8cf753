import { withDatabase } from './with-database'

/** Takes an address and makes its person an administrator: only from this machine's own shell. */
export async function admin([address]: string[]): Promise<number> {
  if (!address) {
    console.error('Say who: npm run admin -- name@example.org')
    return 1
  }
  return withDatabase(async () => {
    const { appointAdmin } = await import('@/domain/accounts/appoint-admin')
    console.log(await appointAdmin({ system: 'command line' }, address))
    return 0
  })
}
