import { uuid } from '@/domain/core/text'
import { renewLease } from '@/domain/reviews/renew-lease'
import { reviewApi } from '@/web/save-api'
import { getClaim } from '@/web/session'

/** A mentor is at work in the review room: the lease goes on. */
export async function POST(_request: Request, { params }: RouteContext<'/api/reviews/[submission]/renew'>) {
  const claim = await getClaim()
  if (!claim) return reviewApi.reply({ outcome: 'signed-out', now: Date.now() })
  const submission = uuid.safeParse((await params).submission)
  if (!submission.success) return reviewApi.reply({ outcome: 'not-found', now: Date.now() })
  return reviewApi.reply(await renewLease(claim, submission.data, new Date()))
}
