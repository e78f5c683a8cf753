import { ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'

/** What stands where nothing is, or nothing that this person may see. */
export function NothingHere() {
  return (
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
  )
}
