'use client'

import clsx from 'clsx'
import { clockFace } from '@/lib/duration'
import type { QuestionInRoom } from './room-props'

type QuestionListProps = {
  questions: QuestionInRoom[]
  current: string
  isMock: boolean
  onGo: (attempt: string) => void
}

/** The questions of the session and how each stands. On a phone only their numbers and states. */
export function QuestionList({ questions, current, isMock, onGo }: QuestionListProps) {
  return (
    <nav
      aria-label="Questions in this session"
      className="border-b border-line px-4 py-2 2xl:flex 2xl:flex-col 2xl:overflow-y-auto 2xl:border-r 2xl:border-b-0 2xl:p-3"
    >
      <ol role="list" className="grid auto-cols-fr grid-flow-col gap-0.5 2xl:grid-flow-row 2xl:auto-rows-max">
        {questions.map((question, i) => {
          const isClosed = question.status === 'SUBMITTED' || question.status === 'SKIPPED'
          return (
            <li key={question.id}>
              <button
                type="button"
                disabled={isClosed}
                aria-current={question.id === current ? 'step' : undefined}
                onClick={() => question.id !== current && onGo(question.id)}
                className={clsx(
                  'grid w-full gap-x-2 rounded-control p-2 text-left text-ui leading-snug text-ink-2 enabled:hover:bg-hover xl:grid-cols-[1.25rem_minmax(0,1fr)]',
                  'disabled:cursor-default aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-ink',
                )}
              >
                <span className="tabular-nums">{i + 1}</span>
                <span>
                  <span className="max-2xl:sr-only">{question.title}</span>
                  <span className="block text-sm font-normal text-ink-2 tabular-nums">
                    {stateOf(question, question.id === current)}
                    <span className="max-2xl:hidden">, {question.minutes} min</span>
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className="mt-auto p-2 text-sm text-ink-3 max-2xl:hidden">
        {isMock
          ? 'Mock interview: one clock for all questions, no pause, no hints.'
          : 'Drill: pause and hints are allowed. Moving between questions keeps each clock.'}
      </p>
    </nav>
  )
}

function stateOf({ status, usedSeconds, isPaused }: QuestionInRoom, isCurrent: boolean): string {
  if (status === 'SUBMITTED') return `Submitted, ${clockFace(usedSeconds)}`
  if (status === 'SKIPPED') return 'Skipped'
  if (isCurrent) return isPaused ? 'Paused' : 'Writing'
  return status === 'OPEN' && usedSeconds > 0 ? 'Begun' : 'Not started'
}
