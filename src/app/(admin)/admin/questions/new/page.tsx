import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listLeafTopics } from '@/domain/questions/list-curated'
import { canCurate } from '@/domain/questions/policy'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { NewQuestionForm } from '../_components/new-question-form'

export const metadata: Metadata = { title: 'New question', robots: { index: false } }

export default async function NewQuestionPage() {
  const viewer = await requireViewer('/admin/questions/new')
  if (!canCurate(viewer)) notFound()
  return (
    <Page width="work">
      <PageHead
        title="New question"
        crumbs={[{ label: 'Questions', href: '/admin/questions' }]}
        lede={<p>Begin with a title and a topic. Readers see it once another person has published it.</p>}
      />
      <NewQuestionForm topics={await listLeafTopics()} />
    </Page>
  )
}
