import type { ReactNode } from 'react'
import { canCurate } from '@/domain/questions/policy'
import { sendsMail } from '@/web/mail'
import { getViewer } from '@/web/session'
import { SectionNav } from '../_components/section-nav'
import { SiteShell } from '../_components/site-shell'

const PAGES = [
  ['/admin', 'Overview'],
  ['/admin/questions', 'Questions'],
  ['/admin/import', 'Import'],
  ['/admin/reports', 'Reports'],
  ['/admin/topics', 'Topics'],
  ['/admin/guides', 'Guides'],
  ['/admin/submissions', 'Answers'],
  ['/admin/people', 'People'],
  ['/admin/events', 'Events'],
] as const

const MAILBOX = ['/admin/mailbox', 'Mailbox'] as const

/** What administrators work in; nobody else sees its row of pages. Each page asks for the role itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  return (
    <SiteShell>
      {viewer && canCurate(viewer) && (
        <SectionNav label="Administration" pages={sendsMail() ? PAGES : [...PAGES, MAILBOX]} />
      )}
      {children}
    </SiteShell>
  )
}
