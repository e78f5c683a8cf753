'use client'

import clsx from 'clsx'
import { useEffect, useState, type ReactNode } from 'react'
import { Choice } from '@/components/ui/choice'
import { previewDraft, type Look } from '../preview-action'

const QUIET_MS = 600

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

/** The question as a candidate sees it, as wide as there is room or as a phone. */
export function Preview({ children }: { children: ReactNode }) {
  const [width, setWidth] = useState('wide')
  return (
    <section aria-labelledby="preview">
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
        className={clsx(
          'overflow-x-auto rounded-panel border border-line-strong bg-bg p-4',
          width === 'phone' ? 'max-w-90' : 'lg:p-6',
        )}
      >
        {children}
      </div>
    </section>
  )
}
