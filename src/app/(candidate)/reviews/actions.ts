'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { rateReview } from '@/domain/reviews/rate-review'
import { draftSchema, messageSchema, ratingSchema, submissionSchema } from '@/domain/reviews/schema'
import { sendMessage } from '@/domain/reviews/send-message'
import { startDraft } from '@/domain/reviews/start-draft'
import { withdrawSubmission } from '@/domain/reviews/withdraw-submission'
import { action } from '@/web/action'

export const withdrawAction = action(submissionSchema, async (viewer, input, now) => {
  await withdrawSubmission(viewer, input, now)
  revalidatePath('/reviews/[id]', 'page')
})

export const sendMessageAction = action(messageSchema, async (viewer, input, now) => {
  await sendMessage(viewer, input, now)
  revalidatePath('/reviews/[id]', 'page')
})

export const rateReviewAction = action(ratingSchema, async (viewer, input, now) => {
  await rateReview(viewer, input, now)
  revalidatePath('/reviews/[id]', 'page')
  return 'Saved..'
})

export const startDraftAction = action(draftSchema, async (viewer, input, now) => {
  const session = await startDraft(viewer, input, now)
  redirect(`/practice/${session}`)
})
