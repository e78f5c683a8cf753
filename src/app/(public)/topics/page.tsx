import type { Metadata } from 'next'
import { listTopics } from '@/domain/questions/topic-queries'
import { counted } from '@/components/practised'
import { TextRows } from '@/components/text-rows'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { firstSentence } from '@/lib/first-sentence'

export const metadata: Metadata = {
  title: 'Topics',
  description:
    'What customer-segmentation and targeting interviews are about, topic by topic, with questions open to all.',
  alternates: { canonical: '/topics' },
}

export default async function TopicsPage() {
  const topics = await listTopics()
  return (
    <Page>
      <PageHead
        title="Topics"
        lede={<p>Each topic says what interviewers probe and opens some of its questions to anybody.</p>}
      />
      {topics.length === 0 && (
        <EmptyState title="There is no topic yet">
          Topics come with the content of this installation.
        </EmptyState>
      )}
      <TextRows
        label="Topics"
        texts={topics.map(({ slug, title, description, questions, previews }) => ({
          href: `/topics/${slug}`,
          title,
          summary: firstSentence(description),
          meta: `${counted(questions, 'question')}, ${previews} open`,
        }))}
      />
    </Page>
  )
}
