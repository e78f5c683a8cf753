'use client'

import clsx from 'clsx'
import { useRouter } from 'next/navigation'
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { countWords } from '@/domain/practice/rules'
import { answerAsMarkdown, answerText } from '@/domain/practice/answer'
import { ConflictChoice } from '@/components/answer/conflict-choice'
import { AnswerPane } from './answer-pane'
import { HintBox } from './hint-box'
import { PhoneBar, type Pane } from './phone-bar'
import { PromptPane } from './prompt-pane'
import { QuestionList } from './question-list'
import { RoomBar } from './room-bar'
import { RoomNotices } from './room-notices'
import type { RoomProps } from './room-props'
import { SubmitDialog } from './submit-dialog'
import { useRoom } from './use-room'
import { WarningsSwitch } from './warnings-switch'

type Props = RoomProps & { prompt: ReactNode; data: ReactNode }

/** One question on screen, its clock, its prompt and the answer that is being written. */
export function Room(props: Props) {
  const { question, questions, number } = props
  const room = useRoom(props)
  const { keeper, kept } = room
  const [pane, setPane] = useState<Pane>('prompt')
  const [isConfirming, setConfirming] = useState(false)
  const words = countWords(answerText(kept.text, question.blocks))
  const askOrSubmit = () => (words < (question.wordsMin ?? 1) ? setConfirming(true) : void room.submit())
  useFreshPage()

  /** On a phone the answer may be out of sight, and then nothing in it takes the focus. */
  function skipToAnswer(event: MouseEvent) {
    event.preventDefault()
    flushSync(() => setPane('answer'))
    const answer = document.getElementById('answer')
    const field = answer?.matches('[tabindex], textarea') ? answer : answer?.querySelector('textarea')
    field?.focus()
  }

  return (
    <main id="main" className="flex min-h-dvh flex-col xl:h-dvh xl:min-h-160">
      <a
        href="#answer"
        onClick={skipToAnswer}
        className="absolute -top-16 left-3 z-10 bg-accent px-3 py-2 text-on-accent focus:top-2"
      >
        Skip to the answer
      </a>
      <RoomBar {...props} room={room} onSubmit={askOrSubmit} />
      <RoomNotices {...props} room={room} />
      {kept.conflict && (
        <ConflictChoice
          mine={kept.text}
          theirs={kept.conflict}
          readable={(text) => answerAsMarkdown(text, question.blocks)}
          canJoin={question.blocks === null}
          onChoose={(choice) => keeper.choose(choice)}
        />
      )}
      <div className={clsx(PANES, questions.length === 1 ? TWO : THREE)}>
        {questions.length > 1 && (
          <QuestionList
            questions={questions}
            current={props.attempt}
            isMock={props.isMock}
            onGo={(attempt) => void room.go(attempt)}
          />
        )}
        <PromptPane {...props} isHidden={pane !== 'prompt'}>
          {props.hintCount > 0 && (
            <HintBox
              hints={props.hints}
              count={props.hintCount}
              canOpen={!kept.submittedBy}
              onOpen={room.openHint}
            />
          )}
        </PromptPane>
        <AnswerPane
          question={question}
          text={kept.text}
          words={words}
          isReadOnly={kept.pausedAt !== null}
          isHidden={pane !== 'answer'}
          onChange={(text) => keeper.change(text)}
        >
          {room.left !== null && !kept.submittedBy && <WarningsSwitch />}
        </AnswerPane>
      </div>
      <PhoneBar pane={pane} onPane={setPane} onSubmit={askOrSubmit} canSubmit={!kept.submittedBy} />
      {isConfirming && (
        <SubmitDialog
          words={words}
          atLeast={question.wordsMin}
          onSubmit={() => void room.submit()}
          onClose={() => setConfirming(false)}
        />
      )}
      <title>{`${room.face} · ${props.mode}, question ${number} of ${questions.length} · SegPrep`}</title>
    </main>
  )
}

const PANES = 'flex min-h-0 flex-1 flex-col xl:grid'
const TWO = 'xl:grid-cols-[minmax(20rem,30rem)_minmax(0,1fr)]'
const THREE =
  'xl:grid-cols-[22rem_minmax(0,1fr)] xl:grid-rows-[auto_minmax(0,1fr)] 2xl:grid-cols-[15rem_minmax(20rem,27rem)_minmax(0,1fr)] 2xl:grid-rows-1'

/** A page restored from the browser's history may show a question that is over: ask the server again. */
function useFreshPage() {
  const router = useRouter()
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => event.persisted && router.refresh()
    addEventListener('pageshow', onShow)
    return () => removeEventListener('pageshow', onShow)
  }, [router])
}
