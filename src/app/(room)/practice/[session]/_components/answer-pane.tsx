'use client'

import clsx from 'clsx'
import { useRef, useState, useTransition, type ReactNode } from 'react'
import { AnswerEditor } from '@/components/answer/answer-editor'
import { answerAsMarkdown } from '@/domain/practice/answer'
import { previewAnswer } from '../preview-action'
import type { RoomProps } from './room-props'

type AnswerPaneProps = {
  question: RoomProps['question']
  text: string
  words: number
  isReadOnly: boolean
  isHidden: boolean
  onChange: (text: string) => void
  /** Stands at the end of the line below the answer. */
  children?: ReactNode
}

/** The editor of the question's format, the preview of what it will look like, and how long it is. */
export function AnswerPane({ question, text, words, isHidden, children, ...editor }: AnswerPaneProps) {
  const { format, blocks, wordsMin, wordsMax } = question
  const { preview, isPending, show, close } = usePreview(() => answerAsMarkdown(text, blocks))

  const views = (
    <span role="group" aria-label="View" className="inline-flex gap-0.5">
      <ViewButton isPressed={!preview} onClick={close}>
        Write
      </ViewButton>
      <ViewButton isPressed={preview !== null} onClick={show}>
        {isPending ? 'Rendering' : 'Preview'}
      </ViewButton>
    </span>
  )

  return (
    <section
      aria-label="Your answer"
      className={clsx(
        'flex min-h-0 min-w-0 flex-col border-line bg-surface max-xl:flex-1 xl:-col-end-1 xl:row-span-full xl:border-l',
        isHidden && 'max-xl:hidden',
      )}
    >
      <AnswerEditor
        format={format}
        blocks={blocks}
        text={text}
        onChange={editor.onChange}
        label="Answer in Markdown"
        readOnly={editor.isReadOnly}
        views={views}
        isPreviewed={preview !== null}
      />
      {preview && (
        <div
          id="answer"
          tabIndex={0}
          role="region"
          aria-label="Preview of your answer"
          className="flex-1 overflow-y-auto px-4 py-5"
        >
          {preview}
        </div>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-x-6 border-t border-line px-4 text-sm text-ink-2 tabular-nums">
        <span>
          <strong>{words}</strong> {words === 1 ? 'word' : 'words'}
          {wordsMin && wordsMax ? `, aim for ${wordsMin}–${wordsMax}` : ''}
        </span>
        {editor.isReadOnly && <span>Paused: go on to write</span>}
        {children && <span className="-mr-2.5 ml-auto">{children}</span>}
      </div>
    </section>
  )
}

/** The rendered text while it is shown. One that arrives after it was closed is dropped. */
function usePreview(markdown: () => string) {
  const [preview, setPreview] = useState<ReactNode>(null)
  const [isPending, startTransition] = useTransition()
  const asked = useRef(0)
  const show = () => {
    const number = ++asked.current
    startTransition(async () => {
      const rendered = await previewAnswer(markdown()).catch(() => UNREACHED)
      if (number === asked.current) startTransition(() => setPreview(rendered))
    })
  }
  const close = () => {
    asked.current++
    setPreview(null)
  }
  return { preview, isPending, show, close }
}

const UNREACHED = <p>The preview needs the server, which could not be reached. Your text is kept.</p>

type ViewButtonProps = { isPressed: boolean; onClick: () => void; children: ReactNode }

const ViewButton = ({ isPressed, onClick, children }: ViewButtonProps) => (
  <button
    type="button"
    aria-pressed={isPressed}
    onClick={onClick}
    className="min-h-control-s rounded-control border border-transparent px-2 text-sm font-medium text-ink-2 hover:bg-hover aria-pressed:border-line-strong aria-pressed:bg-hover aria-pressed:text-ink"
  >
    {children}
  </button>
)
