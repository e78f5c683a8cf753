import type { BulkOutcome } from '@/domain/questions/bulk/rows'

const SHOWN = 50

/** What became of a change of many, with each question that was left as it is and why. */
export function tellBulk({ changed, left }: BulkOutcome): { message: string; details: string[] } {
  const done = changed === 1 ? 'One question was changed' : `${countOf(changed)} questions were changed`
  const details = left.slice(0, SHOWN).map(({ title, reason }) => `${title}: ${reason}`)
  if (left.length > SHOWN) details.push(`And ${countOf(left.length - SHOWN)} more.`)
  return {
    message: left.length > 0 ? `${done}, ${countOf(left.length)} left as they are:` : `${done}.`,
    details,
  }
}

const countOf = (count: number) => (count === 0 ? 'No' : count.toLocaleString('en-GB'))
