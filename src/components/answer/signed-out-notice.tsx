import { Notice } from '@/components/ui/notice'
import type { Kept } from './kept'

type SignedOutNoticeProps = { kept: Pick<Kept, 'phase' | 'isOnDevice'>; back: string }

/** The sign-in has ended while one writes: a way to sign in without leaving the page. `back` is its address. */
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
