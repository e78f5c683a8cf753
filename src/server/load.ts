import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Refusal } from './refusals'

/**
 * How many requests may wait for an answer at once: about two seconds' work of two cores. What a person has typed
 * is let in long after pages are turned away; the files of the build cost next to nothing.
 */
const MOST_WAITING = { page: 120, answer: 480 }

const TOO_BUSY: Refusal = {
  status: 503,
  sentence: 'Too many people are asking at once. Nothing is lost; try again in a few seconds.',
  headers: { 'retry-after': '3' },
}

/** Counts the requests that wait, and turns more of them away than can be answered in time. */
export function watchLoad(most = MOST_WAITING) {
  let waiting = 0

  /** Gives the reason to turn a request away, or counts it until its answer begins or its client has gone. */
  return function enter(request: IncomingMessage, response: ServerResponse): Refusal | undefined {
    const url = request.url ?? ''
    if (url.startsWith('/_next/static/')) return undefined
    if (waiting >= (url.startsWith('/api/attempts/') ? most.answer : most.page)) return TOO_BUSY
    waiting += 1
    let counted = true
    const leave = () => {
      if (counted) waiting -= 1
      counted = false
    }
    // Not its end: a client that reads slowly keeps nobody else waiting.
    const { writeHead } = response
    response.writeHead = function (this: ServerResponse, ...args: Parameters<typeof writeHead>) {
      leave()
      return writeHead.apply(this, args)
    } as typeof writeHead
    response.once('close', leave)
    return undefined
  }
}
