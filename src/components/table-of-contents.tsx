import { headingsOf, toKeptHast } from '@/lib/markdown'
import { Link } from './ui/link'

/** The headings of a text as links. The text must be shown with `anchors`. */
export function TableOfContents({ markdown, className }: { markdown: string; className?: string }) {
  const headings = headingsOf(toKeptHast(markdown, { anchors: true }))
  return (
    <nav aria-labelledby="contents" className={className}>
      <h2 id="contents" className="mb-3 text-ui">
        On this page
      </h2>
      <ol role="list" className="grid gap-1.5 text-ui">
        {headings.map(({ id, title }) => (
          <li key={id}>
            <Link href={`#${id}`} className="text-ink-2 no-underline hover:text-ink hover:underline">
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
