'use server'

import { revalidatePath } from 'next/cache'
import * as z from 'zod'
import { changePassword } from '@/domain/accounts/change-password'
import { changeNoticeSettings, noticeSettingsSchema } from '@/domain/accounts/notice-settings'
import { changePasswordSchema, deviceSchema, profileSchema } from '@/domain/accounts/schema'
import { signOutDevice } from '@/domain/accounts/sign-out-device'
import { signOutEverywhere } from '@/domain/accounts/sign-out-everywhere'
import { updateProfile } from '@/domain/accounts/update-profile'
import { action } from '@/web/action'
import { requireClaim } from '@/web/session'

export const updateProfileAction = action(profileSchema, async (viewer, input) => {
  await updateProfile(viewer, input)
  revalidatePath('/account')
  return 'Saved.'
})

export const changeNoticeSettingsAction = action(noticeSettingsSchema, async (viewer, input) => {
  await changeNoticeSettings(viewer, input)
  revalidatePath('/account')
  return input.mail ? 'Saved. Notices come by mail too.' : 'Saved. No mail is sent to you about notices.'
})

export const changePasswordAction = action(changePasswordSchema, async (viewer, input, now) => {
  await changePassword(viewer, input, await requireClaim(), now)
  revalidatePath('/account')
  return 'Changed. All other devices are signed out.'
})

export const signOutDeviceAction = action(deviceSchema, async (viewer, input, now) => {
  await signOutDevice(viewer, input, now)
  revalidatePath('/account')
})

export const signOutEverywhereAction = action(z.strictObject({}), async (viewer, _input, now) => {
  const ended = await signOutEverywhere(viewer, await requireClaim(), now)
  revalidatePath('/account')
  return ended === 1 ? 'One other device is signed out.' : `${ended} other devices are signed out.`
})
