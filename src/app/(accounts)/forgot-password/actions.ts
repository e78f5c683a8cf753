'use server'

import { requestPasswordReset } from '@/domain/accounts/request-password-reset'
import { requestPasswordResetSchema, RESET_MINUTES } from '@/domain/accounts/schema'
import { publicAction } from '@/web/action'
import { readVisit } from '@/web/visit'

export const requestPasswordResetAction = publicAction(requestPasswordResetSchema, async (input, now) => {
  await requestPasswordReset(await readVisit(), input, now)
  return `If that address has an account, a link is on its way to it. It works for ${RESET_MINUTES} minutes.`
})
