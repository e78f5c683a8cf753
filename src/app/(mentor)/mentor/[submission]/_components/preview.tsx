import { useEffect, useState, type ReactNode } from 'react'
import type { Placed } from '@/components/review/places'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ReviewRoom } from '@/domain/reviews/get-review-room'
import type { ReviewText } from '@/domain/reviews/review'
import { previewTakeaway } from '../preview-action'

type PreviewProps = {
  room: ReviewRoom
  review: ReviewText
  placed: readonly Placed[]
  isBusy: boolean
  onPublish: () => void
  onClose: () => void
}

/** The review as the candidate will get it, and the last step. */
export function Preview({ room, review, placed, isBusy, onPublish, onClose }: PreviewProps) {
  const { criteria, keyPoints } = room
  const takeaway = useTakeaway(review)
  const total = criteria.reduce((sum, { id }) => sum + (review.levels[id]?.level ?? 0), 0)
  return (
    <Dialog title="What the candidate will read" onClose={onClose}>
      <Button
        type="button"
        size="s"
        variant="primary"
        keys="Ctrl Enter"
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && onPublish()}
      >
        {isBusy ? 'Publishing' : room.publishedAt ? 'Publish the change' : 'Publish'}
      </Button>
      <Part title="Comments" note={String(placed.length)}>
        <ol role="list" className="grid gap-3 text-ui">
          {placed.map(({ comment }) => (
            <li key={comment.id}>
              <blockquote className="font-serif text-base text-ink-2 italic">
                {comment.anchor.quote}
              </blockquote>
              <p className="whitespace-pre-wrap">{comment.body}</p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title="Levels" note={`${total} of ${3 * criteria.length}`}>
        <dl className="grid gap-2 text-ui">
          {criteria.map(({ id, name }) => (
            <div key={id}>
              <dt className="font-medium">
                {name}: {review.levels[id]?.level}
              </dt>
              <dd className="text-ink-2">{review.levels[id]?.why}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part
        title="Key points"
        note={`${keyPoints.filter(({ id }) => review.points.includes(id)).length} of ${keyPoints.length} covered`}
      />
      <Part title="Overall">{takeaway.overall}</Part>
      <Part title="What to do next">{takeaway.next}</Part>
    </Dialog>
  )
}

function Part({ title, note, children }: { title: string; note?: string; children?: ReactNode }) {
  return (
    <section className="mt-5 grid gap-2">
      <h3 className="flex items-baseline justify-between gap-x-4 text-ui">
        {title} <span className="text-sm font-normal text-ink-3 tabular-nums">{note}</span>
      </h3>
      {children}
    </section>
  )
}

/** The two texts as they will look; as they were typed until the server has answered. */
function useTakeaway({ overall, next }: ReviewText): Record<'overall' | 'next', ReactNode> {
  const [shown, setShown] = useState<Record<'overall' | 'next', ReactNode>>({
    overall: <p className="whitespace-pre-wrap">{overall}</p>,
    next: <p className="whitespace-pre-wrap">{next}</p>,
  })
  useEffect(() => {
    let isOver = false
    void previewTakeaway({ overall, next }).then(
      (rendered) => !isOver && setShown(rendered),
      () => undefined,
    )
    return () => void (isOver = true)
  }, [overall, next])
  return shown
}
