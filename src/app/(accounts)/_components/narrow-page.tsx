import type { ReactNode } from 'react'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'

/** One column for a short form. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page>
      <div className="mx-auto max-w-sm pb-16 lg:pt-8">
        <PageHead title={title} />
        {children}
      </div>
    </Page>
  )
}
