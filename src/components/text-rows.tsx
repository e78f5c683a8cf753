import type { ReactNode } from 'react'
import { Link } from './ui/link'

type Text = { href: string; title: string; summary: string; meta: ReactNode }

/** Pages to read, each with a sentence on what it is about. */
export function TextRows({ texts, label }: { texts: Text[]; label: string }) {
  return (
    <ul role="list" aria-label={label} className="max-w-[46rem] border-t border-line-strong">
      {texts.map(({ href, title, summary, meta }) => (
        <li key={href} className="relative border-b border-line py-3.5">
          <div className="flex items-baseline justify-between gap-4">
            <Link
              href={href}
              className="font-serif text-lg/snug font-medium text-ink no-underline after:absolute after:inset-0 hover:text-accent hover:underline"
            >
              {title}
            </Link>
            <span className="flex-none text-sm text-ink-3 tabular-nums">{meta}</span>
          </div>
          <p className="mt-1 max-w-measure text-ui text-pretty text-ink-2">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
