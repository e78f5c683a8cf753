'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'

type SectionNavProps = {
  label: string
  /** The section's own page first: it is not "open" while one below it is. */
  pages: readonly (readonly [href: string, label: string])[]
}

/** The pages of a section in a row below the header; it wraps where there is little room. */
export function SectionNav({ label, pages }: SectionNavProps) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul role="list" className="frame flex flex-wrap gap-x-5 py-1 text-sm">
        {pages.map(([href, name], place) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={
                pathname === href ? 'page' : place > 0 && pathname.startsWith(`${href}/`) ? 'true' : undefined
              }
              className="inline-flex min-h-control-s items-center text-ink-2 no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
