import type { Move } from '../schema'
import type { Fault } from './fault'
import type { Item } from './source'

const MOVE = /^\*(\d+) min\.\*\s+\*\*([^*]+?)\*\*\s*([\s\S]+)$/

/** Reads list items of the form “*8 min.* **Do the sum.** What to do”. */
export function readMoves(items: readonly Item[], file: string, faults: Fault[]): Move[] {
  return items.flatMap(({ text, line }) => {
    const [, minutes, name, rest] = MOVE.exec(text) ?? []
    if (minutes && name && rest)
      return [{ minutes: Number(minutes), name: name.replace(/\.$/, ''), text: rest }]
    faults.push({
      file,
      line,
      message: 'Write the move as “*8 min.* **Name.** What to do in these minutes.”',
    })
    return []
  })
}
