import type { Kept } from './kept'
import { Notice } from '@/components/ui/notice'

type SignedOutNoticeProps = {
  kept: Pick<Kept, 'phase' | 'isOnDevice'>
  /** Where signing in leads. */
  back: string
}

/** The sign-in has ended while somebody wrote: the text stays, and another tab signs in. */
export function SignedOutNotice({ kept, back }: SignedOutNoticeProps) {
  if (kept.phase !== 'signed-out') return null
  return (
    <Notice
      kind="bad"
      action={
        <a
          className="text-sm"
          href={`/sign-in?callbackUrl=${encodeURIComponent(back)}`}
          target="_blank"
          rel="noopener"
        >
          Sign in in a new tab
        </a>
      }
    >
      <strong>You have been signed out.</strong> Your text is{' '}
      {kept.isOnDevice ? 'kept on this device' : 'in this tab only'}. Sign in again in another tab and it is
      saved from here.
    </Notice>
  )
}
