import { expectAccessible } from '../support/e2e-axe'
import { makePerson, signIn } from '../support/e2e-people'
import { test } from '../support/e2e'

const PAGES = [
  '/admin',
  '/admin/events',
  '/admin/import',
  '/admin/mailbox',
  '/admin/people',
  '/admin/questions',
  '/admin/questions/new',
  '/admin/questions/seven-day-retention-by-country-and-plan',
  '/admin/questions/seven-day-retention-by-country-and-plan/revisions',
  '/admin/reports',
  '/admin/submissions',
  '/admin/topics',
  '/admin/topics/customer-segmentation-and-targeting',
  '/admin/topics/rubrics/technical',
  '/mentor',
  '/mentor/reviews',
  '/notices',
  '/reviews',
]

// No motion: a colour half-way through a change is nobody's.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const path of PAGES) {
  test(`an administrator at ${path}`, async ({ page, context, origin }) => {
    await signIn(context, await makePerson('Sam Okafor', 'ADMIN'), origin)
    await page.goto(path)
    await expectAccessible(page)
  })
}
