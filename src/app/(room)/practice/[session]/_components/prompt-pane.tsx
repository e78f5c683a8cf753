'use client'

import clsx from 'clsx'
import { useEffect, useState, type ReactNode } from 'react'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Meta } from '@/components/ui/meta'
import { Notice } from '@/components/ui/notice'
import { FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import { clockFace } from '@/lib/duration'
import type { RoomProps } from './room-props'

type PromptPaneProps = RoomProps & {
  prompt: ReactNode
  data: ReactNode
  isHidden: boolean
  children: ReactNode
}

/** What is asked. Scrolls by itself on a wide screen, so that the keyboard can reach it. */
export function PromptPane({ question, prompt, data, isHidden, children, ...props }: PromptPaneProps) {
  return (
    <section
      aria-labelledby="prompt-title"
      tabIndex={0}
      className={clsx(
        'min-w-0 px-4 py-4 focus-visible:-outline-offset-2 xl:overflow-y-auto 2xl:px-6 2xl:py-6',
        isHidden && 'max-xl:hidden',
      )}
    >
      <h2 id="prompt-title" className="font-serif text-card/tight tracking-[-0.008em]">
        {question.title}
      </h2>
      <Meta
        className="my-3"
        items={[
          <DifficultyMark key="difficulty" value={question.difficulty} />,
          TYPE_WORD[question.type],
          FORMAT_WORD[question.format],
        ]}
      />
      {props.thinkingUntil && <ThinkingTime until={props.thinkingUntil} serverNow={props.serverNow} />}
      {prompt}
      {data && (
        <details className="mt-4">
          <summary className="text-ui font-medium text-ink-2">Tables and rows</summary>
          <div className="mt-2">{data}</div>
        </details>
      )}
      {children}
    </section>
  )
}

/** The first minutes of a question in a mock interview are for thinking; they are counted in the clock. */
function ThinkingTime({ until, serverNow }: { until: number; serverNow: number }) {
  const [left, setLeft] = useState(() => Math.ceil((until - serverNow) / 1000))
  useEffect(() => {
    const end = performance.now() + (until - serverNow)
    const timer = setInterval(() => setLeft(Math.ceil((end - performance.now()) / 1000)), 500)
    return () => clearInterval(timer)
  }, [until, serverNow])
  if (left <= 0) return null
  return (
    <div className="mb-4">
      <Notice>
        Time to think, <span className="tabular-nums">{clockFace(left)}</span>. Notes are welcome; the answer
        can wait.
      </Notice>
    </div>
  )
}
