import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getGuideLinks } from '@/domain/guides/guide-links'
import { LINKS_MAX } from '@/domain/guides/words'
import { canCurate } from '@/domain/questions/policy'
import { SectionHead } from '@/components/section-head'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { LinkForm } from './_components/link-form'

export const metadata: Metadata = { title: 'Questions of a guide', robots: { index: false } }

export default async function LinksOfGuidePage({ params }: PageProps<'/admin/guides/[guide]'>) {
  const { guide } = await params
  const viewer = await requireViewer(`/admin/guides/${guide}`)
  if (!canCurate(viewer)) notFound()
  const links = await getGuideLinks(viewer, guide)
  if (!links) notFound()
  const { title, linked, unlinked } = links
  return (
    <Page width="work">
      <PageHead
        title={title ?? guide}
        crumbs={[{ label: 'Guides', href: '/admin/guides' }]}
        meta={[
          title !== null && (
            <Link key="page" href={`/guides/${guide}`}>
              Its page
            </Link>
          ),
        ]}
      />
      {title === null && (
        <div className="pb-6">
          <Notice kind="warn">
            There is no such guide. Take the links away, or add its file to content/.
          </Notice>
        </div>
      )}
      <section aria-labelledby="linked" className="pb-10">
        <SectionHead id="linked" title="Questions that link to it" note={noteOn(linked)} />
        {linked.length === 0 ? (
          <EmptyState title="No question links to it">
            Link some below, or name this guide while you edit a question.
          </EmptyState>
        ) : (
          <LinkForm guide={guide} change="remove-guide" rows={linked} />
        )}
      </section>
      {title !== null && (
        <section aria-labelledby="unlinked" className="pb-16">
          <SectionHead id="unlinked" title="Questions of its topics that do not" note={noteOn(unlinked)} />
          {unlinked.length === 0 ? (
            <EmptyState title="Nothing to link">
              Every question of the topics that this guide belongs to links to it.
            </EmptyState>
          ) : (
            <LinkForm guide={guide} change="add-guide" rows={unlinked} />
          )}
        </section>
      )}
    </Page>
  )
}

const noteOn = ({ length }: readonly unknown[]) =>
  length === LINKS_MAX ? `The first ${LINKS_MAX}` : length.toLocaleString('en-GB')
