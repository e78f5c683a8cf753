'use server'

import { revalidatePath } from 'next/cache'
import { changeRole, changeRoleSchema } from '@/domain/accounts/change-role'
import { disablePerson } from '@/domain/accounts/disable-person'
import { enablePerson } from '@/domain/accounts/enable-person'
import { endSignIns } from '@/domain/accounts/end-sign-ins'
import { limitTopics, limitTopicsSchema } from '@/domain/accounts/limit-topics'
import { personSchema } from '@/domain/accounts/schema'
import { action } from '@/web/action'

const show = (person: string) => revalidatePath(`/admin/people/${person}`)

export const changeRoleAction = action(changeRoleSchema, async (viewer, input, now) => {
  await changeRole(viewer, input, now)
  show(input.person)
  return 'Changed. It holds from their next click on.'
})

export const limitTopicsAction = action(limitTopicsSchema, async (viewer, input, now) => {
  await limitTopics(viewer, input, now)
  show(input.person)
  return input.topics.length > 0 ? 'Saved.' : 'Saved: this mentor reviews every topic.'
})

export const endSignInsAction = action(personSchema, async (viewer, input, now) => {
  await endSignIns(viewer, input, now)
  show(input.person)
  return 'Signed out everywhere.'
})

export const disablePersonAction = action(personSchema, async (viewer, input, now) => {
  await disablePerson(viewer, input, now)
  show(input.person)
})

export const enablePersonAction = action(personSchema, async (viewer, input, now) => {
  await enablePerson(viewer, input, now)
  show(input.person)
})
