import type { TopicPage } from '@/domain/questions/topic-queries'
import { DIFFICULTY_WORD } from '@/domain/questions/words'
import { counted } from '@/components/practised'
import { DifficultyMark } from '@/components/ui/difficulty'
import { SegmentBar } from '@/components/ui/segment-bar'
import { SideSection } from '@/components/ui/split'
import { TopicCounts } from '../../../_components/topic-counts'

const LEVELS = ['EASY', 'MEDIUM', 'HARD'] as const
const TONE = { EASY: 3, MEDIUM: 2, HARD: 1 } as const

/** What stands beside the questions of a topic: how many, what is probed, what is inside. */
export function TopicFacts({ topic }: { topic: TopicPage }) {
  const { mix, probes, connects, members } = topic
  const total = mix.EASY + mix.MEDIUM + mix.HARD
  const parts = LEVELS.map((level) => ({
    label: DIFFICULTY_WORD[level],
    value: mix[level],
    tone: TONE[level],
  }))
  return (
    <>
      <SideSection title={counted(total, 'question')}>
        <SegmentBar label="By difficulty" parts={parts.filter(({ value }) => value > 0)} />
        <ul role="list" className="mt-3 grid gap-1 tabular-nums">
          {LEVELS.map((level) => (
            <li key={level} className="flex justify-between gap-3">
              <DifficultyMark value={level} />
              {mix[level]}
            </li>
          ))}
        </ul>
      </SideSection>
      <SideSection title="What interviewers probe">
        <ul role="list" className="grid gap-2 text-ink-2">
          {probes.map((probe) => (
            <li key={probe} className="text-pretty">
              {probe}
            </li>
          ))}
        </ul>
      </SideSection>
      {members.length > 0 && (
        <SideSection title="Topics inside">
          <TopicCounts topics={members} />
        </SideSection>
      )}
      {connects && (
        <SideSection title="How it connects">
          <p className="text-pretty text-ink-2">{connects}</p>
        </SideSection>
      )}
    </>
  )
}
