'use client'

import type { ReactNode } from 'react'
import type { AnswerFormat } from '@/generated/prisma/enums'
import type { Block } from '@/domain/questions/schema'
import { StructuredEditor } from './structured-editor'
import { WrittenEditor } from './written-editor'

type AnswerEditorProps = {
  format: AnswerFormat
  blocks: Block[] | null
  text: string
  onChange: (text: string) => void
  label: string
  readOnly?: boolean
  /** In the practice room: the switch to the preview. The editor then fills its pane. */
  views?: ReactNode
  /** Out of sight behind the preview; the text, its undo history and the switch stay. */
  isPreviewed?: boolean
}

/** The editor that a question's format asks for. */
export function AnswerEditor({ format, blocks, ...editor }: AnswerEditorProps) {
  if (blocks) return <StructuredEditor blocks={blocks} {...editor} />
  return <WrittenEditor mono={format === 'SQL' || format === 'DESIGN'} {...editor} />
}
