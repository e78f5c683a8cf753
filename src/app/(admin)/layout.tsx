import type { ReactNode } from 'react'
import { SiteShell } from '../_components/site-shell'
import { AdminNav } from './_components/admin-nav'

/** What administrators work in. Each page asks for the role itself. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <SiteShell>
      <AdminNav />
      {children}
    </SiteShell>
  )
}
