'use server'

import { redirect } from 'next/navigation'
import { resetPassword } from '@/domain/accounts/reset-password'
import { resetPasswordSchema } from '@/domain/accounts/schema'
import { publicAction } from '@/web/action'
import { readVisit } from '@/web/visit'

export const resetPasswordAction = publicAction(resetPasswordSchema, async (input, now) => {
  await resetPassword(await readVisit(), input, now)
  redirect('/sign-in?changed=1')
})
