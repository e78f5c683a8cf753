'use client'

import clsx from 'clsx'
import type { Root } from 'hast'
import { useMemo, useRef, useState } from 'react'
import { Quote } from '@/components/review/comment-list'
import { MarkedAnswer } from '@/components/review/marked-answer'
import { placeComments } from '@/components/review/places'
import { useLevel } from '@/components/review/use-level'
import type { Comment } from '@/domain/reviews/review'

type AnswerInPlaceProps = { tree: Root; comments: readonly Comment[] }

/** The answer with its comments: level with the words on a wide screen, below them on a narrow one. */
export function AnswerInPlace({ tree, comments }: AnswerInPlaceProps) {
  const placed = useMemo(() => placeComments(tree, comments), [tree, comments])
  const [active, setActive] = useState<string | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useLevel(answer, list, placed)
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 2xl:grid-cols-[minmax(0,39rem)_minmax(18rem,1fr)]">
      <div ref={answer} className="min-w-0">
        <MarkedAnswer tree={tree} placed={placed} active={active} onPoint={setActive} />
      </div>
      {placed.length > 0 && (
        <ol ref={list} role="list" aria-label="Comments" className="min-w-0">
          {placed.map((one) => {
            const { comment, number, place } = one
            return (
              <li
                key={comment.id}
                id={`comment-${comment.id}`}
                data-comment={comment.id}
                tabIndex={-1}
                onMouseEnter={() => setActive(comment.id)}
                onMouseLeave={() => setActive(null)}
                onFocus={() => setActive(comment.id)}
                onBlur={() => setActive(null)}
                className={clsx(
                  'grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-l-3 py-2 pl-3 text-ui',
                  active === comment.id ? 'border-mark-strong bg-hover' : 'border-line-strong',
                  'target:border-mark-strong target:bg-hover',
                )}
              >
                <span className="text-sm font-semibold text-ink-2 tabular-nums">
                  <span className="sr-only">Comment </span>
                  {number}
                </span>
                <div className="min-w-0">
                  <Quote one={one} />
                  {!place && (
                    <p className="text-sm text-ink-3">These words are not in the answer any more.</p>
                  )}
                  <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">{comment.body}</p>
                </div>
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}
