import { Markdown } from '@/components/markdown'
import { counted } from '@/components/practised'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'

/** Hints one by one: each stands inside the one before, so that none can be opened early. */
export function Hints({ hints }: { hints: string[] }) {
  return (
    <Hang id="hints" title="Hints" note={`${counted(hints.length, 'hint')}, one by one`}>
      <Hint hints={hints} index={0} />
    </Hang>
  )
}

function Hint({ hints, index }: { hints: string[]; index: number }) {
  const hint = hints[index]
  if (!hint) return null
  return (
    // The arrow and its indent belong to the first; the rest stay on the same edge.
    <div className={index > 0 ? 'mt-3 -ml-5.5 border-t border-line' : undefined}>
      <Disclosure quiet summary={`Open hint ${index + 1}`}>
        <Markdown>{hint}</Markdown>
        <Hint hints={hints} index={index + 1} />
      </Disclosure>
    </div>
  )
}
