import { expectAccessible, inRounds } from '../support/e2e-axe'
import { makePerson, signIn } from '../support/e2e-people'
import { rows } from '../support/e2e-rows'
import { failedRequests, test } from '../support/e2e'

const PAGES = [
  '/admin',
  '/admin/events',
  '/admin/guides',
  '/admin/guides/segmentation-foundations',
  '/admin/import',
  '/admin/mailbox',
  '/admin/people',
  '/admin/questions',
  '/admin/questions/new',
  '/admin/questions/seven-day-retention-by-country-and-plan',
  '/admin/questions/seven-day-retention-by-country-and-plan/file',
  '/admin/questions/seven-day-retention-by-country-and-plan/revisions',
  '/admin/reports',
  '/admin/submissions',
  '/admin/topics',
  '/admin/topics/rubrics/TECHNICAL',
  '/mentor',
  '/mentor/reviews',
  '/notices',
  '/reviews',
]

test.use({ expected: failedRequests(404) })

// No motion: a colour half-way through a change is nobody's.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const round of inRounds(PAGES)) {
  test(`an administrator at ${round.join(', ')}`, async ({ page, context, origin }) => {
    test.slow()
    await signIn(context, await makePerson('Sam Okafor', 'ADMIN'), origin)
    for (const path of round) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}

test('an administrator at a topic and a person, and where nothing is', async ({ page, context, origin }) => {
  const admin = await makePerson('Sam Okafor', 'ADMIN')
  await signIn(context, admin, origin)
  const [topic] = await rows<{ id: string }>('SELECT id FROM "Topic" ORDER BY position LIMIT 1')
  for (const path of [
    `/admin/topics/${topic?.id}`,
    `/admin/people/${admin.id}`,
    '/admin/questions/no-such-thing',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
