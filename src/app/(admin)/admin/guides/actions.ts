'use server'

import { revalidatePath } from 'next/cache'
import { changeLinks, changeLinksSchema } from '@/domain/guides/change-links'
import { action } from '@/web/action'
import { tellBulk } from '../../_components/tell-bulk'

export const changeLinksAction = action(changeLinksSchema, async (viewer, input, now) => {
  const outcome = await changeLinks(viewer, input, now)
  revalidatePath('/admin/guides', 'layout')
  return tellBulk(outcome)
})
