'use server'

import { revalidatePath } from 'next/cache'
import { changeRubric, changeRubricSchema } from '@/domain/questions/change-rubric'
import { changeTopic, changeTopicSchema } from '@/domain/questions/change-topic'
import { renameTag, renameTagSchema } from '@/domain/questions/rename-tag'
import { action } from '@/web/action'

export const changeTopicAction = action(changeTopicSchema, async (viewer, input, now) => {
  await changeTopic(viewer, input, now)
  revalidatePath(`/admin/topics/${input.topic}`)
  return 'Saved. Readers see it now.'
})

export const changeRubricAction = action(changeRubricSchema, async (viewer, input, now) => {
  await changeRubric(viewer, input, now)
  revalidatePath(`/admin/topics/rubrics/${input.type}`)
  return 'In force for what is started from now on.'
})

export const renameTagAction = action(renameTagSchema, async (viewer, input, now) => {
  const questions = await renameTag(viewer, input, now)
  revalidatePath('/admin/topics')
  return questions === 1 ? 'Renamed in one question.' : `Renamed in ${questions} questions.`
})
