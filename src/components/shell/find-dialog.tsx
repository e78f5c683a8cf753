'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import type { NavItem } from './nav-items'

/** A search of the bank and the ways to everything else. Loaded when it is first asked for. */
export default function FindDialog({ items, onClose }: { items: NavItem[]; onClose: () => void }) {
  return (
    <Dialog title="Find" onClose={onClose}>
      <form action="/questions" role="search" className="flex gap-2">
        <Input
          name="q"
          type="search"
          aria-label="Search the questions"

          autoComplete="off"
          maxLength={200}
        />
        <Button variant="primary">Search</Button>
      </form>
      <h3 className="mt-5 mb-1 text-sm font-medium text-ink-3">Go to</h3>
      <ul role="list">
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              onClick={onClose}
              className="flex min-h-control-s items-center text-ink no-underline hover:text-accent hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
