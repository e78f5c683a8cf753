'use server'

import type { ReactNode } from 'react'
import { canReview } from '@/domain/reviews/policy'
import { takeawaySchema } from '@/domain/reviews/schema'
import { Markdown } from '@/components/markdown'
import { SIGNED_OUT } from '@/lib/action-state'
import { getViewer } from '@/web/session'

/** What the candidate takes away, as they will read it; rendered here, so that the room ships no Markdown. */
export async function previewTakeaway(input: {
  overall: string
  next: string
}): Promise<Record<'overall' | 'next', ReactNode>> {
  const viewer = await getViewer()
  if (!viewer || !canReview(viewer)) return { overall: SIGNED_OUT, next: '' }
  const parsed = takeawaySchema.safeParse(input)
  if (!parsed.success) return { overall: parsed.error.issues[0]?.message, next: '' }
  const { overall, next } = parsed.data
  return {
    overall: <Markdown userWritten>{overall}</Markdown>,
    next: <Markdown userWritten>{next}</Markdown>,
  }
}
