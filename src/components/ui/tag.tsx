import type { ReactNode } from 'react'
import { Link } from './link'

/** Tags in a line; each leads to what carries it when it has an address. */
export function Tags({ items }: { items: { label: ReactNode; href?: string }[] }) {
  return (
    <ul role="list" className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {items.map(({ label, href }, index) => (
        <li key={index}>
          {href ? (
            <Link href={href} className="inline-block leading-6 text-ink-2 coarse:leading-8">
              {label}
            </Link>
          ) : (
            <span className="inline-block leading-6 text-ink-2">{label}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
