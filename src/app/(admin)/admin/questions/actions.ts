'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { bulkChange, bulkSchema } from '@/domain/questions/bulk-change'
import { createQuestion, createQuestionSchema } from '@/domain/questions/create-question'
import { notedSchema, publishSchema, questionSchema, remarkSchema } from '@/domain/questions/curate'
import { discardDraft } from '@/domain/questions/discard-draft'
import { publishDraft } from '@/domain/questions/publish-draft'
import { republishQuestion } from '@/domain/questions/republish-question'
import { restoreRevision, restoreSchema } from '@/domain/questions/restore-revision'
import { retireQuestion } from '@/domain/questions/retire-question'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { takeContentFile } from '@/domain/questions/take-content-file'
import { action } from '@/web/action'
import { tellBulk } from '../../_components/tell-bulk'

const refresh = () => revalidatePath('/admin/questions', 'layout')

export const createAction = action(createQuestionSchema, async (viewer, input, now) => {
  redirect(`/admin/questions/${await createQuestion(viewer, input, now)}`)
})

export const sendToReviewAction = action(notedSchema, async (viewer, input, now) => {
  await sendToReview(viewer, input, now)
  refresh()
})

export const sendBackAction = action(remarkSchema, async (viewer, input, now) => {
  await sendBack(viewer, input, now)
  refresh()
})

export const publishAction = action(publishSchema, async (viewer, input, now) => {
  await publishDraft(viewer, input, now)
  refresh()
})

export const retireAction = action(notedSchema, async (viewer, input, now) => {
  await retireQuestion(viewer, input, now)
  refresh()
})

export const republishAction = action(notedSchema, async (viewer, input, now) => {
  await republishQuestion(viewer, input, now)
  refresh()
})

export const discardAction = action(questionSchema, async (viewer, input, now) => {
  if (await discardDraft(viewer, input, now)) redirect('/admin/questions')
  refresh()
})

export const restoreAction = action(restoreSchema, async (viewer, input, now) => {
  await restoreRevision(viewer, input, now)
  refresh()
  return 'A working copy of this revision is open in the editor.'
})

export const takeFileAction = action(notedSchema, async (viewer, input, now) => {
  await takeContentFile(viewer, input, now, 'content')
  refresh()
  return 'The file’s text is open in the editor as a draft.'
})

export const bulkAction = action(bulkSchema, async (viewer, input, now) => {
  const outcome = await bulkChange(viewer, input, now)
  refresh()
  return tellBulk(outcome)
})
