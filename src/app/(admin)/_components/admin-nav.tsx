'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'

const PAGES = [
  ['/admin/questions', 'Questions'],
  ['/admin/import', 'Import'],
  ['/admin/reports', 'Reports'],
  ['/admin/topics', 'Topics'],
  ['/admin/submissions', 'Answers'],
  ['/admin/people', 'People'],
  ['/admin/events', 'Events'],
] as const

/** The pages of the administration, in rows that wrap. */
export function AdminNav() {
  const pathname = usePathname()
  return (
    <nav aria-label="Administration" className="border-b border-line">
      <ul
        role="list"
        className="mx-auto flex w-full max-w-frame-work flex-wrap gap-x-5 px-gutter py-1 text-sm"
      >
        {PAGES.map(([href, label]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined}
              className="inline-flex min-h-control-s items-center text-ink-2 no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
