'use server'

import { revalidatePath } from 'next/cache'
import { readNotices, readNoticesSchema } from '@/domain/accounts/read-notices'
import { action, command } from '@/web/action'

export const readAllNoticesAction = action(readNoticesSchema, async (viewer, input, now) => {
  await readNotices(viewer, input, now)
  revalidatePath('/', 'layout')
})

export const readNoticeAction = command(readNoticesSchema, async (viewer, input, now) => {
  await readNotices(viewer, input, now)
  revalidatePath('/', 'layout')
})
