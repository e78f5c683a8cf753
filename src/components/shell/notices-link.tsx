import { Link } from '@/components/ui/link'

/** Leads to what one was told; says how much of it is unread. */
export function NoticesLink({ unread, limit }: { unread: number; limit: number }) {
  const count = unread >= limit ? `${limit - 1}+` : String(unread)
  return (
    <Link
      href="/notices"
      className="inline-flex min-h-control-s min-w-control-s items-center justify-center gap-1 rounded-control text-sm text-ink-2 no-underline hover:text-ink"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        className="size-4 flex-none"
      >
        <path d="M3 11.5h10L11.6 9V6.5a3.6 3.6 0 0 0-7.2 0V9zM6.6 13.5h2.8" />
      </svg>
      <span className="sr-only">Notices{unread > 0 && ', unread: '}</span>
      {unread > 0 && <span className="font-semibold text-ink tabular-nums">{count}</span>}
    </Link>
  )
}
