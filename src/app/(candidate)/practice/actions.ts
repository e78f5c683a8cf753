'use server'

import { redirect } from 'next/navigation'
import { startSessionSchema } from '@/domain/practice/schema'
import { startSession } from '@/domain/practice/start-session'
import { action } from '@/web/action'

export const startSessionAction = action(startSessionSchema, async (viewer, input, now) => {
  const session = await startSession(viewer, input, now)
  redirect(`/practice/${session}`)
})
