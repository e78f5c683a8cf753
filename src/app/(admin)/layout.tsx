import type { ReactNode } from 'react'
import { canCurate } from '@/domain/questions/policy'
import { getViewer } from '@/web/session'
import { SiteShell } from '../_components/site-shell'
import { AdminNav } from './_components/admin-nav'

/** What administrators work in; nobody else sees its row of pages. Each page asks for the role itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  return (
    <SiteShell>
      {viewer && canCurate(viewer) && <AdminNav />}
      {children}
    </SiteShell>
  )
}
