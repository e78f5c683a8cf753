import { Markdown } from '@/components/markdown'
import { counted } from '@/components/practised'
import { Disclosure } from '@/components/ui/disclosure'
import { Hang } from '@/components/ui/hang'

/** Hints one by one: each appears when the one before it has been opened. Works without a script. */
export function Hints({ hints }: { hints: string[] }) {
  return (
    <Hang id="hints" title="Hints" note={`${counted(hints.length, 'hint')}, one by one`}>
      <div className="max-w-measure [&>details:not([open])~details]:hidden">
        {hints.map((hint, index) => (
          <Disclosure key={hint} summary={`Hint ${index + 1} of ${hints.length}`}>
            <Markdown>{hint}</Markdown>
          </Disclosure>
        ))}
      </div>
    </Hang>
  )
}
