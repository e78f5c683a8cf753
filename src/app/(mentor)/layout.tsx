import type { ReactNode } from 'react'
import { canReview } from '@/domain/reviews/policy'
import { getViewer } from '@/web/session'
import { SectionNav } from '../_components/section-nav'
import { SiteShell } from '../_components/site-shell'

const PAGES = [
  ['/mentor', 'Queue'],
  ['/mentor/reviews', 'My reviews'],
] as const

/** What mentors work in; nobody else sees its row of pages. Each page asks for the role itself. */
export default async function MentorLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  return (
    <SiteShell>
      {viewer && canReview(viewer) && <SectionNav label="Mentor" pages={PAGES} />}
      {children}
    </SiteShell>
  )
}
