import type { Waiting } from '@/domain/reviews/get-waiting'

const COUNTED = 1000

/** How many answers wait, and how long reviews took lately; says so when too few are done to tell. */
export function WaitingTime({ waiting, medianHours, p90Hours }: Waiting) {
  return (
    <>
      {queueWords(waiting)}{' '}
      {medianHours === null || p90Hours === null
        ? 'There are not enough reviews yet to say how long one takes.'
        : `Half of the latest reviews came within ${hoursWords(medianHours)}, nine in ten within ${hoursWords(p90Hours)}.`}
    </>
  )
}

function queueWords(waiting: number): string {
  if (waiting === 0) return 'No answer waits at the moment.'
  if (waiting === 1) return 'One answer waits at the moment.'
  if (waiting > COUNTED) return `More than ${COUNTED.toLocaleString('en-GB')} answers wait at the moment.`
  return `${waiting.toLocaleString('en-GB')} answers wait at the moment.`
}

function hoursWords(hours: number): string {
  const whole = Math.ceil(hours)
  if (whole <= 1) return 'an hour'
  return whole <= 48 ? `${whole} hours` : `${Math.ceil(hours / 24)} days`
}
