'use client'

import { Link } from '@/components/ui/link'
import { readNoticeAction } from '../actions'

type NoticeLinkProps = { id: string; href: string; text: string; isRead: boolean }

/** Goes where the notice leads, and marks it as read on the way. */
export function NoticeLink({ id, href, text, isRead }: NoticeLinkProps) {
  return (
    <Link
      href={href}
      // Whoever is signed out or offline has not read it; the list says so next time.
      onClick={() => void (isRead || readNoticeAction({ notice: id }).catch(() => undefined))}
      className="text-ink no-underline hover:text-accent hover:underline"
    >
      {text}
    </Link>
  )
}
