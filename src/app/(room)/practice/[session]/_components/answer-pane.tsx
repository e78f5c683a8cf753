'use client'

import clsx from 'clsx'
import { useState, useTransition, type ReactNode } from 'react'
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
}

/** The editor of the question's format, the preview of what it will look like, and how long it is. */
export function AnswerPane({ question, text, words, isReadOnly, isHidden, onChange }: AnswerPaneProps) {
  const { format, blocks, wordsMin, wordsMax } = question
  const [preview, setPreview] = useState<ReactNode>(null)
  const [isPending, startTransition] = useTransition()
  const show = () =>
    startTransition(async () => {
      try {
        setPreview(await previewAnswer(answerAsMarkdown(text, blocks)))
      } catch {
        setPreview(<p>The preview needs the server, which could not be reached. Your text is kept.</p>)
      }
    })

  const views = (
    <span role="group" aria-label="View" className="inline-flex gap-0.5">
      <ViewButton isPressed={!preview} onClick={() => setPreview(null)}>
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
      {preview ? (
        <>
          <div className="border-b border-line px-2 py-1">{views}</div>
          <div
            tabIndex={0}
            role="region"
            aria-label="Preview of your answer"
            className="flex-1 overflow-y-auto px-4 py-5"
          >
            {preview}
          </div>
        </>
      ) : (
        <AnswerEditor
          format={format}
          blocks={blocks}
          text={text}
          onChange={onChange}
          label="Answer in Markdown"
          readOnly={isReadOnly}
          views={views}
        />
      )}
      <p className="flex flex-wrap gap-x-6 border-t border-line px-4 py-2 text-sm text-ink-2 tabular-nums">
        <span>
          <strong>{words}</strong> {words === 1 ? 'word' : 'words'}
          {wordsMin && wordsMax ? `, aim for ${wordsMin}–${wordsMax}` : ''}
        </span>
        {isReadOnly && <span>Paused: go on to write</span>}
      </p>
    </section>
  )
}

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
