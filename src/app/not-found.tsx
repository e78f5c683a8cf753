import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { SiteShell } from './_components/site-shell'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <SiteShell>
      <Page>
        <PageHead
          title="There is nothing at this address"
          lede={<p>It may have moved, or it was never here. What you have written is where you left it.</p>}
        />
        <Buttons>
          <ButtonLink href="/questions" variant="primary">
            Search the questions
          </ButtonLink>
          <ButtonLink href="/topics">All topics</ButtonLink>
        </Buttons>
      </Page>
    </SiteShell>
  )
}
