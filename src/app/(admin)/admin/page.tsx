import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DESK_COUNT, getAdminDesk } from '@/domain/reviews/get-admin-desk'
import { canAssign } from '@/domain/reviews/policy'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { sendsMail } from '@/web/mail'
import { requireViewer } from '@/web/session'
import { FirstSteps } from './_components/first-steps'

export const metadata: Metadata = { title: 'Administration', robots: { index: false } }

export default async function AdminPage() {
  const viewer = await requireViewer('/admin')
  if (!canAssign(viewer)) notFound()
  const desk = await getAdminDesk(viewer)
  return (
    <Page width="work">
      <PageHead title="Administration" />
      <Hang first id="waiting" title="What waits">
        <ul role="list" className="max-w-measure border-t border-line">
          <Waiting count={desk.openReports} href="/admin/reports" label="Reports to answer" />
          <Waiting count={desk.inReview} href="/admin/questions?state=review" label="Questions in review" />
          <Waiting count={desk.waiting} href="/admin/submissions" label="Answers that wait for a mentor" />
        </ul>
      </Hang>
      <Hang id="first-steps" title="First steps" note="Marked from what is there, not from what was clicked.">
        <FirstSteps desk={desk} sendsMail={sendsMail()} />
      </Hang>
      <Hang id="help" title="How it works">
        <dl className="grid max-w-measure gap-4 text-base">
          {HELP.map(([name, text]) => (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd className="mt-0.5 text-pretty text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      </Hang>
    </Page>
  )
}

function Waiting({ count, href, label }: { count: number; href: string; label: string }) {
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 text-base">
      {count > 0 ? <Link href={href}>{label}</Link> : <span className="text-ink-2">{label}</span>}
      <span className="text-ui text-ink-2 tabular-nums">
        {count === 0 ? 'None' : count > DESK_COUNT ? `Over ${DESK_COUNT.toLocaleString('en-GB')}` : count}
      </span>
    </li>
  )
}

const HELP = [
  [
    'A question goes from draft to published through two people',
    'One writes it and sends it to review; another reads and publishes it. A question that was used is retired, never deleted.',
  ],
  [
    'What you change here wins over the content files',
    'Once a question, topic or rubric is edited here, starting SegPrep again leaves it as it is and reports the difference.',
  ],
  [
    'Old attempts keep what they were written for',
    'A correction makes a new revision. Whoever answered the old one still sees the old one.',
  ],
  [
    'A stuck answer can be freed',
    'If a mentor took an answer and left, give it to another one on the page of answers. What was written stays with its author.',
  ],
  [
    'Everything privileged is recorded',
    'Roles, publications, imports and refusals are on the page of events, and nobody can change them there.',
  ],
] as const
