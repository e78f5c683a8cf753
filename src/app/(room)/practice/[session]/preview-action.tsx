'use server'

import type { ReactNode } from 'react'
import { answerText } from '@/domain/practice/schema'
import { Markdown } from '@/components/markdown'
import { SIGNED_OUT } from '@/lib/action-state'
import { getViewer } from '@/web/session'

/** The answer as it will be read, rendered by the server so that the room ships no Markdown of its own. */
export async function previewAnswer(text: string): Promise<ReactNode> {
  if (!(await getViewer())) return <p>{SIGNED_OUT}</p>
  const parsed = answerText.safeParse(text)
  return parsed.success ? (
    <Markdown userWritten>{parsed.data}</Markdown>
  ) : (
    <p>{parsed.error.issues[0]?.message}</p>
  )
}
