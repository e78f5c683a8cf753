import type { Listing } from '@/domain/questions/listing'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

/** Tells a visitor which part of the bank a filter can see. */
export function VisitorNote({ listing }: { listing: Listing }) {
  const { format, tag, role, mine, bookmarked } = listing
  const signIn = <Link href="/sign-in?callbackUrl=/questions">Sign in</Link>
  if (mine || bookmarked)
    return <Notice>{signIn} to see what you have tried and bookmarked; that filter was left out.</Notice>
  if (format || tag || role) {
    return (
      <Notice>
        Of locked questions only title, type and difficulty are shown, so this filter looks at the open ones.{' '}
        {signIn} to filter all.
      </Notice>
    )
  }
  return (
    <p className="text-sm text-ink-3">
      Open questions are links. The others open when you{' '}
      <Link href="/sign-in?callbackUrl=/questions">sign in</Link>.
    </p>
  )
}
