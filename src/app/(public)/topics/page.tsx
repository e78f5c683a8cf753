import type { Metadata } from 'next'
import { listTopics } from '@/domain/questions/topic-queries'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { TopicRows } from '../_components/topic-rows'

export const metadata: Metadata = {
  title: 'Topics',
  description:
    'What customer-segmentation and targeting interviews are about, topic by topic, with questions open to all.',
  alternates: { canonical: '/topics' },
}

export default async function TopicsPage() {
  return (
    <Page>
      <PageHead
        title="Topics"
        lede={<p>Each topic says what interviewers probe and opens some of its questions to anybody.</p>}
      />
      <TopicRows topics={await listTopics()} />
    </Page>
  )
}
