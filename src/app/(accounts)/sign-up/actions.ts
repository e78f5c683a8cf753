'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { signUpSchema } from '@/domain/accounts/schema'
import { signUp } from '@/domain/accounts/sign-up'
import { safeCallback } from '@/lib/safe-callback'
import { publicAction } from '@/web/action'
import { keepClaim, readVisit } from '@/web/visit'

const form = signUpSchema.extend({ callbackUrl: z.string().optional() })

export const signUpAction = publicAction(form, async ({ callbackUrl, ...input }, now) => {
  await keepClaim(await signUp(await readVisit(), input, now))
  redirect(safeCallback(callbackUrl) as Route)
})
