import { readdirSync } from 'node:fs'

import { expect, type BrowserContext } from '@playwright/test'

import { makePerson, signIn } from '../support/e2e-people'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(404) })

/** Who may open a page: everybody, whoever is signed in, mentors and administrators, administrators. */
type Door = 'all' | 'own' | 'mentor' | 'admin'

const ID = '01a00000-0000-7000-8000-000000000000'

/** Every page there is; one that stands in no row fails the first test. */
const DOORS: Record<string, Door> = {
  '/': 'all',
  '/account': 'own',
  '/admin': 'admin',
  '/admin/events': 'admin',
  '/admin/guides': 'admin',
  '/admin/guides/[guide]': 'admin',
  '/admin/import': 'admin',
  '/admin/mailbox': 'admin',
  '/admin/people': 'admin',
  '/admin/people/[person]': 'admin',
  '/admin/questions': 'admin',
  '/admin/questions/[slug]': 'admin',
  '/admin/questions/[slug]/file': 'admin',
  '/admin/questions/[slug]/revisions': 'admin',
  '/admin/questions/new': 'admin',
  '/admin/reports': 'admin',
  '/admin/submissions': 'admin',
  '/admin/topics': 'admin',
  '/admin/topics/[topic]': 'admin',
  '/admin/topics/rubrics/[type]': 'admin',
  '/careers': 'all',
  '/forgot-password': 'all',
  '/guides': 'all',
  '/guides/[slug]': 'all',
  '/mentor': 'mentor',
  '/mentor/[submission]': 'mentor',
  '/mentor/reviews': 'mentor',
  '/notices': 'own',
  '/practice': 'own',
  '/practice/[session]': 'own',
  '/practice/[session]/results': 'own',
  '/questions': 'all',
  '/questions/[slug]': 'all',
  '/reset-password': 'all',
  '/reviews': 'own',
  '/reviews/[id]': 'own',
  '/sign-in': 'all',
  '/sign-up': 'all',
  '/skills/[slug]': 'all',
  '/topics': 'all',
  '/topics/[slug]': 'all',
}

const pages = readdirSync('src/app', { recursive: true })
  .map(String)
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => `/${file.replaceAll('\\', '/')}`.replaceAll(/\/\([^)]+\)|\/page\.tsx/g, '') || '/')

test('every page stands in the table', () => {
  expect(pages.sort()).toEqual(Object.keys(DOORS).sort())
})

/** What a page answers; of one with a parameter that names nothing, 404 is the best there is. */
async function statusOf(context: BrowserContext, page: string): Promise<number> {
  const path = page.replaceAll(/\[(slug)\]/g, 'no-such-thing').replaceAll(/\[[^\]]+\]/g, ID)
  return (await context.request.get(path, { maxRedirects: 0 })).status()
}

const closed = Object.entries(DOORS).filter(([, door]) => door !== 'all')

test('a visitor is led to the sign-in from every personal page', async ({ context }) => {
  for (const [page] of closed) expect(await statusOf(context, page), page).toBe(307)
})

for (const [role, open] of [
  ['CANDIDATE', ['own']],
  ['MENTOR', ['own', 'mentor']],
  ['ADMIN', ['own', 'mentor', 'admin']],
] as const) {
  test(`${role} opens what is theirs and finds nothing elsewhere`, async ({ context, origin }) => {
    await signIn(context, await makePerson('Robin Vale', role), origin)
    for (const [page, door] of closed) {
      const mine = (open as readonly Door[]).includes(door)
      const expected =
        mine && !page.includes('[') ? [200, 307, 404].slice(0, page === '/admin' ? 2 : 1) : [404]
      expect(expected, `${role} at ${page}`).toContain(await statusOf(context, page))
    }
  })
}
