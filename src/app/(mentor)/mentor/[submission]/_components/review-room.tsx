'use client'

import type { Root } from 'hast'
import { useRef, type ReactNode } from 'react'
import { ConflictChoice } from '@/components/answer/conflict-choice'
import { ChooseText } from '@/components/review/choose-text'
import { CommentList } from '@/components/review/comment-list'
import { MarkedAnswer } from '@/components/review/marked-answer'
import type { Placed } from '@/components/review/places'
import { useLevel } from '@/components/review/use-level'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewRoom as Room } from '@/domain/reviews/get-review-room'
import { readReview } from '@/domain/reviews/review'
import { clockFace } from '@/lib/duration'
import { CommentForm } from './comment-form'
import { LeaseBar } from './lease-bar'
import { ReviewNotices } from './review-notices'
import { Rubric } from './rubric'
import { SnippetList } from './snippets'
import { useComments } from './use-comments'
import { useReview } from './use-review'

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

  const underQuote = (one: Placed) => {
    if (!isReadOnly && editing === one.comment.id)
      return <CommentForm one={one} comments={comments} snippets={room.snippets} />
    return (
      <>
        <p className="whitespace-pre-wrap">{one.comment.body || 'Nothing written yet.'}</p>
        {!isReadOnly && (
          <p className="-ml-2.5 flex gap-1">
            <Button type="button" size="s" variant="plain" onClick={() => comments.edit(one.comment.id)}>
              Edit<span className="sr-only"> comment {one.number}</span>
            </Button>
            <Button type="button" size="s" variant="plain" onClick={() => comments.remove(one.comment.id)}>
              Delete<span className="sr-only"> comment {one.number}</span>
            </Button>
          </p>
        )}
      </>
    )
  }

  return (
    <>
      <LeaseBar room={room} state={state} />
      <ReviewNotices room={room} state={state} />
      {kept.conflict && (
        <ConflictChoice
          mine={kept.text}
          theirs={kept.conflict}
          readable={asWords}
          canJoin={false}
          onChoose={(choice) => keeper.choose(choice)}
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
          <div ref={answer}>
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
        <section aria-labelledby="comments" className="min-w-0">
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
    </>
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

/** A stored review as a person reads it. */
function asWords(text: string): string {
  const { levels, comments, overall, next } = readReview(text)
  return [
    ...Object.entries(levels).map(([id, { level, why }]) => `${id}: ${level ?? 'no level'} ${why}`),
    ...comments.map(({ anchor, body }) => `“${anchor.quote}” ${body}`),
    overall,
    next,
  ]
    .filter(Boolean)
    .join('\n')
}
