import { wordDiff } from '@/lib/word-diff'

/** What changed between two texts, word by word: underlined is new, struck through is gone. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  return (
    <div className="prose whitespace-pre-wrap">
      {wordDiff(before, after).map(({ text, kind }, index) => {
        if (kind === 'added')
          return (
            <ins key={index} className="bg-ok-soft decoration-ok">
              {text}
            </ins>
          )
        if (kind === 'removed')
          return (
            <del key={index} className="bg-bad-soft text-ink-2">
              {text}
            </del>
          )
        return <span key={index}>{text}</span>
      })}
    </div>
  )
}
