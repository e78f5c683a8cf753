import type { Metadata } from 'next'
import { NothingHere } from './_components/nothing-here'
import { SiteShell } from './_components/site-shell'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <SiteShell>
      <NothingHere />
    </SiteShell>
  )
}
