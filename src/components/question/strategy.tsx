import type { Move } from '@/domain/questions/schema'
import { Markdown } from '@/components/markdown'
import { counted } from '@/components/practised'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'
import { SegmentBar } from '@/components/ui/segment-bar'

type StrategyProps = { moves: Move[]; mistakes: string[]; minutes: number }

/** The moves of an answer with the minutes for each, to scale. */
export function Strategy({ moves, mistakes, minutes }: StrategyProps) {
  const parts = moves.map(({ name, minutes: value }) => ({ label: name, value, tone: 2 as const }))
  return (
    <Hang id="strategy" title="Strategy" note={`${counted(moves.length, 'move')}, ${minutes} minutes`}>
      <div className="max-w-measure">
        <SegmentBar label="Minutes per move" parts={parts} unit=" min" />
        <ol role="list" className="mt-2">
          {moves.map(({ name, minutes: value, text }) => (
            <li key={name} className="grid grid-cols-[4.25rem_minmax(0,1fr)] border-b border-line py-2.5">
              <span className="pt-1 text-sm text-ink-2 tabular-nums">{value} min</span>
              <Markdown>{`**${name}${/[.?!]$/.test(name) ? '' : '.'}** ${text}`}</Markdown>
            </li>
          ))}
        </ol>
        <Disclosure summary="Common mistakes" count={mistakes.length}>
          <Markdown>{mistakes.map((mistake) => `- ${mistake.replaceAll('\n', '\n  ')}`).join('\n')}</Markdown>
        </Disclosure>
      </div>
    </Hang>
  )
}
