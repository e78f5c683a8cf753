import { Link } from '@/components/ui/link'

/** Name and sign; leads to the start page. */
export function Brand() {
  return (
    <Link
      href="/"
      className="inline-flex min-h-6 items-center gap-2.25 font-semibold tracking-[-0.01em] text-ink no-underline hover:text-ink coarse:min-h-11"
    >
      <svg aria-hidden="true" width="12" height="16" viewBox="0 0 12 16" className="forced-color-adjust-none">
        <path d="M0 1h5v14H0z" className="fill-ink forced-colors:fill-[CanvasText]" />
        <path d="M7 1h5v7H7z" className="fill-accent forced-colors:fill-[CanvasText]" />
      </svg>
      SegPrep
    </Link>
  )
}
