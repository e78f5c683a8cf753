'use server'

import { revalidatePath } from 'next/cache'
import { answerReport, answerReportSchema } from '@/domain/questions/answer-report'
import { action } from '@/web/action'

export const answerReportAction = action(answerReportSchema, async (viewer, input, now) => {
  await answerReport(viewer, input, now)
  revalidatePath('/admin/reports')
})
