import { headingsOf, toKeptHast } from '@/lib/markdown'
import { Link } from './ui/link'
import { SideSection } from './ui/split'

/** The headings of a text as links. The text must be shown with `anchors`. */
export function TableOfContents({ markdown }: { markdown: string }) {
  const headings = headingsOf(toKeptHast(markdown, { anchors: true }))
  return (
    <SideSection title="On this page">
      <nav aria-label="On this page" className="print:hidden">
        <ol role="list" className="grid gap-1.5">
          {headings.map(({ id, title }) => (
            <li key={id}>
              <Link href={`#${id}`} className="text-ink-2 no-underline hover:text-ink hover:underline">
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </SideSection>
  )
}
