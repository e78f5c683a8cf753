'use client'

import { lazy, Suspense, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { keyAttributes } from '@/components/ui/keys'
import { Link } from '@/components/ui/link'
import type { NavItem } from './nav-items'

const FindDialog = lazy(() => import('./find-dialog'))

/** Opens the search from anywhere; until the script is there it leads to the bank, which has a search of its own. */
export function Find({ items }: { items: NavItem[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Link
        href="/questions"
        onClick={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
        className="inline-flex min-h-control-s items-center gap-2 rounded-control text-sm text-ink-2 no-underline hover:text-ink max-lg:min-w-control-s max-lg:justify-center lg:border lg:border-line-strong lg:px-2 lg:hover:border-line-control"
        {...keyAttributes('Ctrl K')}
      >
        <Icon name="search" />
        <span className="max-lg:sr-only lg:min-w-26">Find</span>
        <span aria-hidden="true" className="max-lg:hidden">
          <Kbd keys="Ctrl K" />
        </span>
      </Link>
      {open && (
        <Suspense>
          <FindDialog items={items} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
