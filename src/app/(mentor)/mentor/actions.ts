'use server'

import { revalidatePath } from 'next/cache'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { claimSubmission } from '@/domain/reviews/claim-submission'
import { submissionSchema } from '@/domain/reviews/schema'
import { action } from '@/web/action'

/** Takes an answer and opens it. */
export const claimAction = action(submissionSchema, async (viewer, input, now) => {
  await claimSubmission(viewer, input, now)
  revalidatePath('/mentor')
  redirect(`/mentor/${input.submission}` as Route)
})
