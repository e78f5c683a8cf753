'use client'

import type { Root } from 'hast'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ConflictChoice } from '@/components/answer/conflict-choice'
import { ChooseText } from '@/components/review/choose-text'
import { CommentList } from '@/components/review/comment-list'
import { MarkedAnswer } from '@/components/review/marked-answer'
import { OwnWords } from '@/components/review/own-words'
import type { Placed } from '@/components/review/places'
import { reviewWords } from '@/components/review/review-words'
import { useLevel } from '@/components/review/use-level'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewRoom as Room } from '@/domain/reviews/get-review-room'
import { clockFace } from '@/lib/duration'
import { CommentForm } from './comment-form'
import { LeaseBar } from './lease-bar'
import { ANSWER_ID, COMMENTS_ID, focusOn, keepInSight, NEWS_ID, TITLE_ID } from './places'
import { Preview } from './preview'
import { ReviewNotices } from './review-notices'
import { Rubric } from './rubric'
import { SnippetList } from './snippets'
import { useComments, type Comments } from './use-comments'
import { useReview, type ReviewState } from './use-review'

type ReviewRoomProps = {
  owner: string
  room: Room
  serverNow: number
  /** The answer, rendered by the server; offsets of comments count in its text. */
  tree: Root
  head: ReactNode
  time: ReactNode
  late: ReactNode
}

/** One answer, the comments level with it, and the rubric. */
export function ReviewRoom({ owner, room, serverNow, tree, head, time, late }: ReviewRoomProps) {
  const state = useReview(owner, room, serverNow)
  const answer = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const comments = useComments(tree, state, answer)
  const { kept, keeper, isReadOnly } = state
  const { placed, active, editing, setActive } = comments
  useLevel(answer, list, placed)

  const preview = usePreview(state)
  useEffect(() => focusOn(TITLE_ID), [])

  const underQuote = (one: Placed) =>
    !isReadOnly && editing === one.comment.id ? (
      <CommentForm one={one} comments={comments} snippets={room.snippets} />
    ) : (
      <WrittenComment one={one} comments={isReadOnly ? null : comments} />
    )

  return (
    <div onFocus={keepInSight}>
      <LeaseBar room={room} state={state} onPreview={preview.open} />
      <ReviewNotices room={room} state={state} />
      {kept.conflict && (
        <ConflictChoice
          of="review"
          mine={kept.text}
          theirs={kept.conflict}
          readable={(text) => reviewWords(text, room.criteria)}
          canJoin={false}
          onChoose={(choice) => {
            keeper.choose(choice)
            focusOn(TITLE_ID)
          }}
        />
      )}
      {state.isTaken && <OwnWords text={reviewWords(kept.text, room.criteria)} />}
      {preview.isOpen && (
        <Preview
          room={room}
          review={state.review}
          placed={placed}
          isBusy={state.isBusy}
          onPublish={() => void preview.publish()}
          onClose={preview.close}
        />
      )}
      {head}
      <div className={COLUMNS}>
        <section aria-labelledby="answer" className="min-w-0">
          <Head id="answer" title="Answer">
            {room.answer.words} words in {clockFace(room.answer.timeMap.used)}
          </Head>
          {time}
          {!isReadOnly && (
            <ChooseText sentences={comments.sentences} onComment={comments.comment} hint={comments.hint} />
          )}
          <div ref={answer} id={ANSWER_ID} role="group" aria-label="Text of the answer" tabIndex={-1}>
            <MarkedAnswer
              tree={tree}
              placed={placed}
              active={active}
              chosen={comments.sentences.chosen}
              onPoint={setActive}
            />
          </div>
          {late}
        </section>
        <section id={COMMENTS_ID} aria-labelledby="comments" tabIndex={-1} className="min-w-0">
          <Head id="comments" title="Comments">
            Select text, then <Kbd keys="C" />
          </Head>
          {placed.length === 0 && <p className="text-ui text-ink-3">No comment yet.</p>}
          <CommentList placed={placed} active={active} onPoint={setActive} listRef={list}>
            {underQuote}
          </CommentList>
          <SnippetList snippets={room.snippets} />
        </section>
        <Rubric room={room} state={state} />
      </div>
    </div>
  )
}

const COLUMNS =
  'grid grid-cols-1 items-start gap-6 md:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,34rem)_minmax(15rem,1fr)_23rem]'

function Head({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <span className="text-sm text-ink-3 tabular-nums">{children}</span>
    </div>
  )
}

type WrittenCommentProps = { one: Placed; comments: Comments | null }

/** A comment as it is written; to change where that is possible. */
function WrittenComment({ one: { comment, number }, comments }: WrittenCommentProps) {
  return (
    <>
      <p className="whitespace-pre-wrap">{comment.body || 'Nothing written yet.'}</p>
      {comments && (
        <p className="-ml-2.5 flex gap-1">
          <Button type="button" size="s" variant="plain" onClick={() => comments.edit(comment.id)}>
            Edit<span className="sr-only"> comment {number}</span>
          </Button>
          <Button type="button" size="s" variant="plain" onClick={() => comments.remove(comment.id)}>
            Delete<span className="sr-only"> comment {number}</span>
          </Button>
        </p>
      )}
    </>
  )
}

/** The last look before publishing. Afterwards the focus is at the news, or where it was when nothing came of it. */
function usePreview(state: ReviewState) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<Element>(null)
  const next = useRef<(() => void) | null>(null)
  useEffect(() => {
    next.current?.()
    next.current = null
  }, [isOpen])
  return {
    isOpen,
    open: () => {
      opener.current = document.activeElement
      setOpen(true)
    },
    close: () => setOpen(false),
    publish: async () => {
      const isDone = await state.publish()
      const { current } = opener
      next.current = () => (isDone ? focusOn(NEWS_ID) : current instanceof HTMLElement && current.focus())
      setOpen(false)
    },
  }
}
