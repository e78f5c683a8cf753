'use server'

import { revalidatePath } from 'next/cache'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { deleteSnippet } from '@/domain/reviews/delete-snippet'
import { publishReview } from '@/domain/reviews/publish-review'
import { releaseSubmission } from '@/domain/reviews/release-submission'
import { saveSnippet } from '@/domain/reviews/save-snippet'
import { messageSchema, snippetIdSchema, snippetSchema, submissionSchema } from '@/domain/reviews/schema'
import { sendMessage } from '@/domain/reviews/send-message'
import { action, command } from '@/web/action'

export const claimAgainAction = command(submissionSchema, async (viewer, input, now) => {
  await claimSubmission(viewer, input, now)
})

export const releaseAction = command(submissionSchema, async (viewer, input, now) => {
  await releaseSubmission(viewer, input, now)
  revalidatePath('/mentor')
})

export const publishAction = command(submissionSchema, async (viewer, input, now) => {
  await publishReview(viewer, input, now)
  revalidatePath('/mentor')
})

export const sendMessageAction = action(messageSchema, async (viewer, input, now) => {
  await sendMessage(viewer, input, now)
  revalidatePath('/mentor')
})

export const saveSnippetAction = action(snippetSchema, async (viewer, input, now) => {
  await saveSnippet(viewer, input, now)
  revalidatePath('/mentor')
  return 'Saved.'
})

export const deleteSnippetAction = action(snippetIdSchema, async (viewer, input) => {
  await deleteSnippet(viewer, input)
  revalidatePath('/mentor')
})
