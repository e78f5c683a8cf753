'use client'

import clsx from 'clsx'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Look } from '@/domain/questions/find-similar'
import { Choice } from '@/components/ui/choice'
import { previewDraft } from '../preview-action'
import type { Part } from './parts'

const QUIET_MS = 600
const HEAD_GAP_PX = 16

/** The view of a text a moment after it has stopped changing; the last good one while the server is away. */
export function usePreview(question: string, text: string, first: ReactNode) {
  const [shown, setShown] = useState<{ view: ReactNode; looks: Look[] }>({ view: first, looks: [] })
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      void previewDraft(question, text).then(
        (next) => !isOver && setShown(next),
        () => undefined,
      )
    }, QUIET_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [question, text])
  return shown
}

/** Where the view shows what is written in a part of the form; the top where it has no place of its own. */
const PLACE: Partial<Record<Part, string>> = {
  Hints: 'hints',
  Strategy: 'strategy',
  'Key points': 'answers',
  Answers: 'answers',
  'Follow-ups': 'ladder',
}

/** The question as a candidate sees it, as wide as there is room or as a phone; turned to the part being written. */
export function Preview({ part, children }: { part: Part; children: ReactNode }) {
  const [width, setWidth] = useState('wide')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = PLACE[part]
    const head = place && box.current?.querySelector<HTMLElement>(`#${place}`)
    if (box.current) box.current.scrollTop = head ? head.offsetTop - HEAD_GAP_PX : 0
  }, [part])
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="preview" className="text-base">
          As a candidate sees it
        </h2>
        <Choice
          name="width"
          legend="Preview width"
          legendHidden
          value={width}
          onChange={setWidth}
          options={[
            { value: 'wide', label: 'Wide' },
            { value: 'phone', label: 'Phone' },
          ]}
        />
      </div>
      <div
        ref={box}
        role="region"
        aria-labelledby="preview"
        tabIndex={0}
        data-narrow
        className={clsx(
          'relative overflow-auto rounded-panel border border-line-strong bg-bg p-4 lg:max-h-[max(20rem,calc(100dvh-20rem))]',
          width === 'phone' ? 'max-w-90' : 'lg:p-6',
        )}
      >
        {children}
      </div>
    </section>
  )
}
