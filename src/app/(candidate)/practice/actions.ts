'use server'

import { redirect } from 'next/navigation'
import { finishSession } from '@/domain/practice/finish-session'
import { sessionSchema, startSessionSchema } from '@/domain/practice/schema'
import { startSession } from '@/domain/practice/start-session'
import { action } from '@/web/action'

export const startSessionAction = action(startSessionSchema, async (viewer, input, now) => {
  const session = await startSession(viewer, input, now)
  redirect(`/practice/${session}`)
})

export const finishSessionAction = action(sessionSchema, async (viewer, { session }, now) => {
  await finishSession(viewer, session, now)
  redirect(`/practice/${session}/results`)
})
