import clsx from 'clsx'
import type { Metadata } from 'next'
import { listNotices, type NoticeRow } from '@/domain/accounts/list-notices'
import { uuid } from '@/domain/core/text'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { NoticeLink } from './_components/notice-link'
import { ReadAllForm } from './_components/read-all-form'

export const metadata: Metadata = { title: 'Notices', robots: { index: false } }

export default async function NoticesPage({ searchParams }: PageProps<'/notices'>) {
  const viewer = await requireViewer('/notices')
  const before = uuid.safeParse((await searchParams).before).data
  const { rows, next } = await listNotices(viewer, before)
  return (
    <Page>
      <PageHead
        title="Notices"
        meta={[
          <Link key="settings" href="/account#notices">
            Mail settings
          </Link>,
        ]}
      />
      {rows.some(({ readAt }) => !readAt) && <ReadAllForm />}
      {rows.length === 0 ? (
        <EmptyState
          title={before ? 'There are no older notices' : 'Nothing has happened yet'}
          actions={<ButtonLink href="/practice">Practice</ButtonLink>}
        >
          {!before && 'Reviews of your answers, replies and answers to what you report are told here.'}
        </EmptyState>
      ) : (
        <ul role="list" className="border-t border-line-strong">
          {rows.map((row) => (
            <NoticeItem key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Pages previous={before && '/notices'} next={next && `/notices?before=${next}`} />
    </Page>
  )
}

function NoticeItem({ row: { id, href, text, createdAt, readAt } }: { row: NoticeRow }) {
  const isRead = readAt !== null
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-b border-line py-2.75">
      <span className={clsx('max-w-measure text-base', !isRead && 'font-semibold')}>
        <NoticeLink id={id} href={href} text={text} isRead={isRead} />
      </span>
      <span className="flex gap-x-4 text-sm text-ink-2 tabular-nums">
        {!isRead && <strong className="text-ink">Unread</strong>}
        <LocalTime at={createdAt.getTime()} as="moment" />
      </span>
    </li>
  )
}
