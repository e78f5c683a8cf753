import type { Viewer } from '@/domain/core/viewer'
import { Link } from '@/components/ui/link'

/** The person's initials; leads to the account. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  return (
    <Link
      href="/account"
      className="inline-grid size-control-s place-items-center rounded-full border border-line-strong text-xs font-semibold text-ink-2 no-underline hover:border-line-control hover:text-ink"
    >
      {initials(viewer.name)}
      <span className="sr-only">, account of {viewer.name}</span>
    </Link>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase()
}
