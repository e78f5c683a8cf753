'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { addTime } from '@/domain/practice/add-time'
import { enterAttempt } from '@/domain/practice/enter-attempt'
import { finishSession } from '@/domain/practice/finish-session'
import { openHint } from '@/domain/practice/open-hint'
import { pauseSession } from '@/domain/practice/pause-session'
import { attemptSchema, sessionSchema } from '@/domain/practice/schema'
import { action, command } from '@/web/action'

const refresh = () => revalidatePath('/practice/[session]', 'page')

export const enterAttemptAction = command(attemptSchema, async (viewer, { attempt }, now) => {
  await enterAttempt(viewer, attempt, now)
  refresh()
})

export const pauseSessionAction = command(sessionSchema, async (viewer, { session }, now) => {
  await pauseSession(viewer, session, now)
  refresh()
})

export const addTimeAction = command(attemptSchema, async (viewer, { attempt }, now) => {
  await addTime(viewer, attempt, now)
  refresh()
})

export const openHintAction = command(attemptSchema, async (viewer, { attempt }) => {
  await openHint(viewer, attempt)
  refresh()
})

export const finishSessionAction = action(sessionSchema, async (viewer, { session }, now) => {
  await finishSession(viewer, session, now)
  redirect(`/practice/${session}/results`)
})
