import { saveReview } from '@/domain/reviews/save-review'
import { reviewApi } from '@/web/save-api'

/** Autosave of a review. A route with an address of its own: a tab opened before a deployment still saves after it. */
export async function POST(request: Request, { params }: RouteContext<'/api/reviews/[submission]/save'>) {
  const asked = await reviewApi.read(request, (await params).submission)
  if (asked instanceof Response) return asked
  return reviewApi.reply(await saveReview(asked.claim, asked.id, asked.input, asked.receivedAt))
}
