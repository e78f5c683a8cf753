import { saveReview, type ReviewSaveReply } from '@/domain/reviews/save-review'
import { readReviewSave, reviewReply } from '@/web/review-api'

const STATUS: Record<ReviewSaveReply['outcome'], number> = {
  saved: 200,
  late: 200,
  conflict: 409,
  closed: 409,
  mismatch: 422,
  'not-found': 404,
  'signed-out': 401,
}

/** Autosave of a review. A route with an address of its own: a tab opened before a deployment still saves after it. */
export async function POST(request: Request, { params }: RouteContext<'/api/reviews/[submission]/save'>) {
  const asked = await readReviewSave(request, params)
  if (asked instanceof Response) return asked
  const saved = await saveReview(asked.claim, asked.submission, asked.input, asked.receivedAt)
  return reviewReply(STATUS[saved.outcome], saved)
}
