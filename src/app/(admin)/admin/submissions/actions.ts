'use server'

import { revalidatePath } from 'next/cache'
import { reassignSchema, reassignSubmission } from '@/domain/reviews/reassign-submission'
import { action } from '@/web/action'

export const reassignSubmissionAction = action(reassignSchema, async (viewer, input, now) => {
  await reassignSubmission(viewer, input, now)
  revalidatePath('/admin/submissions')
  return input.mentor ? 'Given to this mentor for a day.' : 'Free for every mentor.'
})
