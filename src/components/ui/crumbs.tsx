import { Link } from './link'

export type Crumb = { label: string; href: string }

/** The way here, from the outside in; the page itself is not repeated. */
export function Crumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm text-ink-3">
        {items.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <Link
              href={href}
              className="inline-flex min-h-6 items-center text-ink-2 no-underline hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
