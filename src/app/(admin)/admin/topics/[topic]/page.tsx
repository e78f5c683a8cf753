import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import { getTopicToArrange } from '@/domain/questions/get-taxonomy'
import { canArrangeBank } from '@/domain/questions/policy'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { TopicForm } from './_components/topic-form'

export const metadata: Metadata = { title: 'Topic', robots: { index: false } }

export default async function TopicPage({ params }: PageProps<'/admin/topics/[topic]'>) {
  const { topic: given } = await params
  const viewer = await requireViewer(`/admin/topics/${encodeURIComponent(given)}`)
  const id = uuid.safeParse(given)
  if (!canArrangeBank(viewer) || !id.success) notFound()
  const topic = await getTopicToArrange(viewer, id.data)
  if (!topic) notFound()
  return (
    <Page width="work">
      <PageHead
        title={topic.title}
        crumbs={[{ label: 'Topics', href: '/admin/topics' }]}
        meta={[
          <Link key="page" href={`/topics/${topic.slug}`}>
            Its page
          </Link>,
          <Link key="events" href={`/admin/events?subject=${topic.id}`}>
            Who changed it
          </Link>,
        ]}
      />
      <TopicForm topic={topic} />
    </Page>
  )
}
