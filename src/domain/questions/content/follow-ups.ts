import type { FollowUp } from '../schema'
import type { Fault } from './fault'
import type { Item } from './source'

const FOLLOW_UP = /^([\s\S]+?)\s*\*Listen for:\s*([\s\S]+)\*$/

/** Reads list items of the form “The question? *Listen for: what a good reply contains.*” */
export function readFollowUps(items: readonly Item[], file: string, faults: Fault[]): FollowUp[] {
  return items.flatMap(({ text, line }) => {
    const [, question, listenFor] = FOLLOW_UP.exec(text) ?? []
    if (question && listenFor) return [{ question, listenFor: listenFor.trim() }]
    faults.push({ file, line, message: 'End the follow-up with “*Listen for: what a good reply contains.*”' })
    return []
  })
}
