import { readIn } from './e2e-shingles'

const PREFETCH = { RSC: '1', 'Next-Router-Prefetch': '1' }

/** The ways in which a page can be asked for. */
const WAYS: ((path: string) => [path: string, init: RequestInit])[] = [
  (path) => [path, {}],
  (path) => [path, { headers: { RSC: '1' } }],
  (path) => [path, { headers: PREFETCH }],
  (path) => [path, { headers: { ...PREFETCH, 'Next-Router-Segment-Prefetch': '/_tree' } }],
  (path) => [path, { method: 'HEAD' }],
  (path) => [`${path}.rsc`, {}],
  (path) => [`${path}.txt`, {}],
  (path) => [`${path}.segments/_tree.segment.rsc`, {}],
]

type Crawl = { visited: number; readable: string[]; failed: string[] }

/**
 * Asks for every address that can be reached from `start`, in every way, and reads each byte of the answers.
 * Gives where a secret could be read, and which answers were an error of the server.
 */
export async function crawl(
  origin: string,
  start: string[],
  secrets: Set<string>,
  cookie?: string,
): Promise<Crawl> {
  const known = new Set(start)
  const queue = [...known]
  const result: Crawl = { visited: 0, readable: [], failed: [] }
  const visit = async (path: string) => {
    const ways = path.includes('?') ? WAYS.slice(0, 2) : WAYS
    for (const [address, init] of ways.map((way) => way(path))) {
      const sent = await receive(origin, address, init, cookie)
      result.visited += 1
      if (sent.status >= 500) result.failed.push(`${sent.status} ${address}`)
      const found = readIn(sent.text, secrets)
      if (found.length > 0)
        result.readable.push(`${address} ${JSON.stringify(init)}: ${found.slice(0, 3).join(' | ')}`)
      for (const link of linksIn(sent.text, origin)) {
        if (known.has(link)) continue
        known.add(link)
        queue.push(link)
      }
    }
  }
  while (queue.length > 0) await Promise.all(queue.splice(0, 6).map(visit))
  return result
}

/** Status line, headers and body of an answer, and of each redirect on the way there. */
export async function receive(
  origin: string,
  path: string,
  init: RequestInit = {},
  cookie?: string,
): Promise<{ status: number; text: string }> {
  const headers = new Headers(init.headers)
  if (cookie) headers.set('cookie', cookie)
  let text = ''
  let address = new URL(path, origin)
  for (let hops = 0; ; hops++) {
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    text += `${JSON.stringify([...answer.headers])}\n${await answer.text()}\n`
    const next = answer.headers.get('location')
    if (!next || hops === 5) return { status: answer.status, text }
    address = new URL(next, address)
    if (address.origin !== origin) return { status: answer.status, text }
  }
}

function linksIn(text: string, origin: string): string[] {
  const found = text.matchAll(
    /(?:href|src|action)=\\*"([^"\\]+)|"(?:href|src)\\*":\\*"([^"\\]+)|<loc>([^<]+)/g,
  )
  return [...found].flatMap(([, ...groups]) => {
    const link = groups.find(Boolean)?.replaceAll('&amp;', '&') ?? ''
    if (!URL.canParse(link, origin)) return []
    const { origin: at, pathname, search } = new URL(link, origin)
    const own = at === origin && !pathname.startsWith('/_next/') && !/^\/(sign-(in|up)|api)/.test(pathname)
    return own ? [pathname + search] : []
  })
}
