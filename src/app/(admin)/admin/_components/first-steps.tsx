import type { ReactNode } from 'react'
import type { AdminDesk } from '@/domain/reviews/get-admin-desk'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type FirstStepsProps = { desk: AdminDesk; sendsMail: boolean }
type Step = { isDone: boolean; name: string; href?: string; text: ReactNode }

/** What a new installation needs, each marked as done from the data. */
export function FirstSteps({ desk, sendsMail }: FirstStepsProps) {
  const steps = stepsOf(desk, sendsMail)
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <div className="max-w-measure">
      <p className="mb-3 text-ui text-ink-2">
        {done === steps.length ? 'All done.' : `${done} of ${steps.length} done.`}
      </p>
      <ol role="list" className="border-t border-line">
        {steps.map(({ isDone, name, href, text }) => (
          <li
            key={name}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-2 border-b border-line py-2.75"
          >
            {isDone ? (
              <Icon name="check" label="Done" className="mt-1 text-ok" />
            ) : (
              <span className="mt-1.5 size-3 border border-line-control">
                <span className="sr-only">Not done</span>
              </span>
            )}
            <div>
              <p className="text-base font-medium">{href ? <Link href={href}>{name}</Link> : name}</p>
              <p className="text-sm text-pretty text-ink-2">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

const stepsOf = (desk: AdminDesk, sendsMail: boolean): Step[] => [
  {
    isDone: desk.published > 0,
    name: 'Fill the bank',
    href: '/admin/import',
    text:
      desk.published > 0
        ? `${desk.published.toLocaleString('en-GB')} questions are published. Import more at any time.`
        : 'Import questions from JSON, CSV or Markdown, or write the first one.',
  },
  {
    isDone: desk.admins > 1,
    name: 'Make a second administrator',
    href: '/admin/people',
    text: 'Another person has to review what you write, and nobody is locked out when one of you leaves. Find them among the people and change their role.',
  },
  {
    isDone: desk.mentors > 0,
    name: 'Make a mentor',
    href: '/admin/people',
    text: 'Answers that candidates hand in wait until a mentor takes them. A mentor can be limited to topics.',
  },
  {
    isDone: sendsMail,
    name: 'Set up mail',
    text: sendsMail
      ? 'Notices and links for a new password go out by mail.'
      : 'Set SMTP_URL and MAIL_FROM and start again. Until then people see notices here only, and a link for a new password is made on the machine.',
  },
  {
    isDone: desk.hasOwnQuestion,
    name: 'Publish a question of your own',
    href: '/admin/questions',
    text: 'Write a draft, send it to review, let the other administrator publish it.',
  },
  {
    isDone: desk.answeredReports > 0,
    name: 'Answer a report',
    href: '/admin/reports',
    text: 'Readers report what is wrong from the side of a question. Mend it and tell them.',
  },
]
