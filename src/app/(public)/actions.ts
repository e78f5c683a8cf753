'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { getProfile } from '@/domain/accounts/queries'
import { slug, uuid } from '@/domain/core/text'
import { startSession } from '@/domain/practice/start-session'
import { action } from '@/web/action'

const oneQuestion = z.object({ question: slug, key: uuid })

/** Starts a drill on one question with the extra time of the person's profile. */
export const practiseAction = action(oneQuestion, async (viewer, { question, key }, now) => {
  const { extraTime } = await getProfile(viewer)
  const session = await startSession(viewer, { mode: 'DRILL', question, key, extraTime }, now)
  redirect(`/practice/${session}`)
})
