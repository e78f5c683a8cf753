import type { FollowUp } from '@/domain/questions/schema'
import { Markdown } from '@/components/markdown'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'

/** What an interviewer asks next, in rising difficulty. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }) {
  return (
    <Hang id="ladder" title="Follow-up ladder" note="in rising difficulty">
      <ol role="list" className="max-w-measure">
        {followUps.map(({ question, listenFor }, index) => (
          <li
            key={question}
            className="grid grid-cols-[2rem_minmax(0,1fr)] pt-2.5 not-last:border-b not-last:border-line first:pt-0"
          >
            <span className="pt-1 text-sm text-ink-3 tabular-nums">{index + 1}</span>
            <div>
              <Markdown>{question}</Markdown>
              <Disclosure quiet summary="What they listen for">
                <Markdown>{listenFor}</Markdown>
              </Disclosure>
            </div>
          </li>
        ))}
      </ol>
    </Hang>
  )
}
