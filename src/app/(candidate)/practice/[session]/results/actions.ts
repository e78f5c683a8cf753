'use server'

import { revalidatePath } from 'next/cache'
import { selfScoreSchema } from '@/domain/practice/schema'
import { scoreAttempt } from '@/domain/practice/score-attempt'
import { command } from '@/web/action'

export const scoreAttemptAction = command(selfScoreSchema, async (viewer, input, now) => {
  await scoreAttempt(viewer, input, now)
  revalidatePath('/practice/[session]/results', 'page')
})
