'use client'

import { usePathname } from 'next/navigation'
import { useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { keyAttributes } from '@/components/ui/keys'
import { Link } from '@/components/ui/link'
import type { NavItem } from './nav-items'

/** "page" on the page itself, "true" on pages below it. */
function currentness(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}

/** The navigation in a row, where there is room for it. */
export function Nav({ items }: { items: NavItem[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="hidden gap-6 text-ui lg:flex">
      {items.map(({ href, label, keys }) => (
        <Link
          key={href}
          href={href}
          aria-current={currentness(pathname, href)}
          className="relative inline-flex h-14 items-center text-ink-2 no-underline hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-0 aria-[current]:after:border-b-2"
          {...keyAttributes(keys)}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

/** The navigation behind a word, on narrow screens. The key closes it when the page changes. */
export function PhoneMenu({ items }: { items: NavItem[] }) {
  const pathname = usePathname()
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => details.current?.removeAttribute('open')
  return (
    <details
      key={pathname}
      ref={details}
      className="relative lg:hidden"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        details.current?.querySelector('summary')?.focus()
      }}
    >
      <summary className="inline-flex min-h-control-s items-center gap-2">
        <Icon name="menu" />
        Menu
      </summary>
      <nav
        aria-label="Main"
        className="absolute right-0 z-5 min-w-48 rounded-panel border border-line-strong bg-surface px-4 py-1"
      >
        {items.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={currentness(pathname, href)}
            className="flex min-h-11 items-center text-ink-2 no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
    </details>
  )
}
