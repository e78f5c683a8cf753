import { expect, type Page } from '@playwright/test'

import { makeCast, personOf, placesOf, type Role } from '../support/e2e-cast'
import { receive } from '../support/e2e-crawl'
import { makePerson, sessionCookie, signIn, type Person } from '../support/e2e-people'
import { failedRequests, test } from '../support/e2e'

test.use({ expected: failedRequests(404) })
test.describe.configure({ timeout: 240_000 })

const PAYLOADS = [
  '<script>window.harmed=1</script>',
  '<img src=x onerror="window.harmed=1">',
  '<svg/onload=window.harmed=1>',
  '"><iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '[a](javascript:window.harmed=1) [b](JaVa&#115;cript&colon;window.harmed=1) <javascript:window.harmed=1>',
  '[c](data:text/html,<script>window.harmed=1</script>) [d]: vbscript:harmed',
  '![e](https://elsewhere.example/track.png) <link rel=stylesheet href=//elsewhere.example/a.css>',
  '</script></textarea></title><script>window.harmed=1</script>',
  '<form action=//elsewhere.example><button formaction=javascript:harmed>go</button></form>',
  '{{constructor.constructor("window.harmed=1")()}} ${window.harmed=1} javascript:window.harmed=1',
  '<math><mtext></table><mglyph><style><img src=x onerror=window.harmed=1>',
  '=HYPERLINK("https://elsewhere.example";"x") \'; DROP TABLE "Person"; --',
  '<a name=body id=__NEXT_DATA__ href="//elsewhere.example" ping="//elsewhere.example" target=_top>x</a>',
]
const NAME = '<img src=x onerror="window.harmed=1">"\'`</script>'

const WAYS: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }]

/** What a page has become: nothing of a payload may have turned into anything but text. */
async function expectUnharmed(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    harmed: 'harmed' in window,
    // A web address that somebody wrote may be followed by whoever wants to; nothing else may lead away.
    links: [...document.querySelectorAll('[href], [src], [action], [formaction], [ping]')]
      .filter((element) => !element.matches('a[href^="https://"]:not([ping])'))
      .flatMap((element) =>
        ['href', 'src', 'action', 'formaction', 'ping'].map((name) => element.getAttribute(name) ?? ''),
      )
      .filter((address) => /^\s*(javascript|vbscript|data):|elsewhere\.example/i.test(address)),
    parts: [
      ...document.body.querySelectorAll(
        'img, iframe, object, embed, math, base, link[rel=stylesheet], form[action*=elsewhere]',
      ),
    ]
      .filter((element) => !element.closest('head') && !/^\/_next\//.test(element.getAttribute('href') ?? ''))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    handlers: [...document.querySelectorAll('*')]
      .filter((element) => element.localName !== 'next-route-announcer')
      // Put level with its words by the page itself.
      .filter((element) => !element.matches('li[data-comment][style^="margin-top:"]'))
      .filter((element) => [...element.attributes].some(({ name }) => /^on|^style$|^srcdoc$/.test(name)))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  }))
  expect(found, where).toEqual({ harmed: false, links: [], parts: [], handlers: [] })
}

test('no text of anybody runs, loads or leads anywhere, on any page that shows it', async ({
  newBrowser,
  origin,
}) => {
  const cast = await makeCast((what) => {
    if (what === 'path') return 'javascript:window.harmed=1'
    return /^name|^tag|^title|^topic$|^snippet$/.test(what) ? NAME : `${what}\n\n${PAYLOADS.join('\n\n')}`
  })
  const places = placesOf(cast)
  for (const role of Object.keys(places) as Role[]) {
    const context = await newBrowser()
    await signIn(context, personOf(cast, role), origin)
    const page = await context.newPage()
    const strayed: string[] = []
    page.on('request', (asked) => {
      if (new URL(asked.url()).origin !== origin) strayed.push(asked.url())
    })
    page.on('dialog', (dialog) => {
      strayed.push(dialog.message())
      void dialog.dismiss()
    })
    for (const path of places[role]) {
      const answer = await page.goto(path)
      expect(answer?.status(), `${role} at ${path}`).toBe(200)
      await page.waitForLoadState('networkidle')
      await expectUnharmed(page, `${role} at ${path}`)
    }
    expect(strayed, role).toEqual([])
  }
})

test('what is for one person reaches nobody else, on any page or payload', async ({ origin }) => {
  const cast = await makeCast((what) => `CANARY-${what}-${'x'.repeat(3)}`)
  const places = placesOf(cast)
  const cookieOf = async (person: Person) => {
    const { name, value } = await sessionCookie(person, origin)
    return `${name}=${value}`
  }
  const strangers: [string, string | undefined, Role[]][] = [
    ['a visitor', undefined, ['candidate', 'mentor', 'admin']],
    ['a candidate', await cookieOf(await makePerson('Robin Vale')), ['candidate', 'mentor', 'admin']],
    ['the candidate', await cookieOf(cast.candidate), ['mentor', 'admin']],
    [
      'another mentor',
      await cookieOf(await makePerson('Tom Leary', 'MENTOR')),
      ['candidate', 'mentor', 'admin'],
    ],
    ['the mentor', await cookieOf(cast.mentor), ['candidate', 'admin']],
  ]
  /** Shown to whoever is signed in: the question, its topic. To candidates nothing of another’s. */
  const PUBLIC = /CANARY-(topic|description|probe|connects|title|tag)-xxx/g
  const READABLE = /CANARY-(prompt-2|hint|tests|mistake|move|follow-up|listen-for)-xxx/g
  const addresses = [cast.candidate, cast.mentor, cast.admin].map(({ email }) => email.replaceAll('.', '\.'))
  const SECRET = new RegExp(`CANARY-[a-z0-9-]+-xxx|${addresses.join('|')}`, 'g')
  const asked = strangers.flatMap(([who, cookie, roles]) =>
    roles
      .flatMap((role) => places[role])
      .flatMap((path) => WAYS.map((headers) => ({ who, cookie, path, headers }))),
  )
  for (const { who, cookie, path, headers } of asked) {
    const { status, text } = await receive(origin, path, { headers }, cookie)
    const isTheirs = who.startsWith('the ') && /^\/(account|notices|questions|topics)/.test(path)
    const secrets =
      text
        .replaceAll(PUBLIC, '')
        .replaceAll(cookie ? READABLE : PUBLIC, '')
        .match(SECRET) ?? []
    const ofOthers = secrets.filter((one) => !who.startsWith('the ') || !/name-|news|example\.org/.test(one))
    expect(isTheirs ? [] : ofOthers, `${who} at ${path} ${JSON.stringify(headers)}`).toEqual([])
    // A payload begins before the page is known; its head says nothing.
    if (cookie && path.startsWith('/admin') && !headers.RSC) expect(status, `${who} at ${path}`).toBe(404)
  }
  await test.step('whom it is for does read it, and the mentor and the candidate know each other by a letter', async () => {
    const mine = await receive(origin, `/reviews/${cast.reviewed}`, {}, await cookieOf(cast.candidate))
    expect(mine.text).toContain('CANARY-overall-xxx')
    for (const secret of ['CANARY-unpublished', 'CANARY-name-mentor', cast.mentor.email])
      expect(mine.text).not.toContain(secret)
    const room = await receive(origin, `/mentor/${cast.held}`, {}, await cookieOf(cast.mentor))
    expect(room.text).toContain('CANARY-unpublished-xxx')
    for (const secret of ['CANARY-name-candidate', cast.candidate.email])
      expect(room.text).not.toContain(secret)
    const queue = await receive(origin, '/mentor', {}, await cookieOf(cast.mentor))
    for (const secret of ['CANARY-name-candidate', cast.candidate.email])
      expect(queue.text).not.toContain(secret)
  })
})
