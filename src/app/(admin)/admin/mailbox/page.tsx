import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listLetters } from '@/domain/accounts/list-letters'
import { canManagePeople } from '@/domain/accounts/policy'
import { uuid } from '@/domain/core/text'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { Meta } from '@/components/ui/meta'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { sendsMail } from '@/web/mail'
import { requireViewer } from '@/web/session'

export const metadata: Metadata = { title: 'Mailbox', robots: { index: false } }

export default async function MailboxPage({ searchParams }: PageProps<'/admin/mailbox'>) {
  const viewer = await requireViewer('/admin/mailbox')
  if (!canManagePeople(viewer) || sendsMail()) notFound()
  const before = uuid.safeParse((await searchParams).before).data
  const { rows, next } = await listLetters(viewer, before)
  return (
    <Page width="work">
      <PageHead
        title="Mailbox"
        lede={
          <p>
            No mail server is set up, so these letters stay here. Set SMTP_URL and MAIL_FROM to have the next
            ones sent.
          </p>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={before ? 'There are no older letters' : 'No letter has been written yet'}
          actions={<ButtonLink href="/admin">Administration</ButtonLink>}
        >
          {!before && 'One is written with each notice to a person who wants mail.'}
        </EmptyState>
      ) : (
        <ul role="list" className="border-t border-line-strong">
          {rows.map(({ id, to, subject, text, createdAt }) => (
            <li key={id} className="border-b border-line-strong py-5">
              <article aria-labelledby={id}>
                <h2 id={id} className="text-lg">
                  {subject}
                </h2>
                <Meta
                  className="mt-1"
                  items={[`To ${to}`, <LocalTime key="at" at={createdAt.getTime()} as="moment" />]}
                />
                <p className="mt-3 max-w-measure font-mono text-sm [overflow-wrap:anywhere] whitespace-pre-line">
                  {text}
                </p>
              </article>
            </li>
          ))}
        </ul>
      )}
      <Pages previous={before && '/admin/mailbox'} next={next && `/admin/mailbox?before=${next}`} />
    </Page>
  )
}
