'use server'

import { revalidatePath } from 'next/cache'
import { giveUp, giveUpSchema } from '@/domain/questions/give-up'
import { reportQuestion, reportSchema } from '@/domain/questions/report-question'
import { noteSchema, saveNote } from '@/domain/questions/save-note'
import { bookmarkSchema, toggleBookmark } from '@/domain/questions/toggle-bookmark'
import { action } from '@/web/action'

const show = (question: string) => revalidatePath(`/questions/${question}`)

export const toggleBookmarkAction = action(bookmarkSchema, async (viewer, input, now) => {
  await toggleBookmark(viewer, input, now)
  show(input.question)
})

export const giveUpAction = action(giveUpSchema, async (viewer, input, now) => {
  await giveUp(viewer, input, now)
  show(input.question)
})

export const saveNoteAction = action(noteSchema, async (viewer, input, now) => {
  await saveNote(viewer, input, now)
  return input.remove ? 'Deleted' : 'Saved'
})

export const reportQuestionAction = action(reportSchema, async (viewer, input, now) => {
  await reportQuestion(viewer, input, now)
  show(input.question)
  return 'Sent. You hear what becomes of it.'
})
