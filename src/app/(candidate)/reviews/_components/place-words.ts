import { PLACE_LIMIT } from '@/domain/reviews/list-submissions'

/** Where an answer stands in the queue: “First in the queue”, “12th”; far back only how far at least. */
export function placeWords(place: number): string {
  if (place === 1) return 'First in the queue'
  if (place > PLACE_LIMIT) return `Behind more than ${PLACE_LIMIT.toLocaleString('en-GB')} others`
  return `Number ${place.toLocaleString('en-GB')} in the queue`
}
