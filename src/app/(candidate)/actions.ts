'use server'

import { revalidatePath } from 'next/cache'
import { handInAttempt } from '@/domain/reviews/hand-in-attempt'
import { handInSchema } from '@/domain/reviews/schema'
import { action } from '@/web/action'

export const handInAction = action(handInSchema, async (viewer, input, now) => {
  await handInAttempt(viewer, input, now)
  revalidatePath('/practice/[session]/results', 'page')
  revalidatePath('/reviews/[id]', 'page')
})
