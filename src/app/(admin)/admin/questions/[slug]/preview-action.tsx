'use server'

import type { ReactNode } from 'react'
import { uuid } from '@/domain/core/text'
import { findSimilar, type Look } from '@/domain/questions/find-similar'
import { canCurate } from '@/domain/questions/policy'
import { draftText } from '@/domain/questions/schema'
import { readCopy } from '@/domain/questions/working-copy'
import { SIGNED_OUT } from '@/lib/action-state'
import { getViewer } from '@/web/session'
import { CandidateView } from './_components/candidate-view'

/** The working copy as it will be read, and questions like it; rendered here, so that the editor ships no Markdown. */
export async function previewDraft(
  question: string,
  text: string,
): Promise<{ view: ReactNode; looks: Look[] }> {
  const viewer = await getViewer()
  if (!viewer || !canCurate(viewer)) return { view: <p>{SIGNED_OUT}</p>, looks: [] }
  const parsed = draftText.safeParse(text)
  const id = uuid.safeParse(question)
  if (!parsed.success || !id.success) return { view: <p>This text is too long to be shown.</p>, looks: [] }
  const copy = readCopy(parsed.data)
  return { view: <CandidateView copy={copy} />, looks: await findSimilar(id.data, copy) }
}
