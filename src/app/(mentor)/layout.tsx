import type { ReactNode } from 'react'
import { SiteShell } from '../_components/site-shell'

/** What mentors work in. Each page asks for the role itself. */
export default function MentorLayout({ children }: { children: ReactNode }) {
  return <SiteShell>{children}</SiteShell>
}
