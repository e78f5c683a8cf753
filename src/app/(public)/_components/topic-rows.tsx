import type { TopicSummary } from '@/domain/questions/topic-queries'
import { counted } from '@/components/practised'
import { Row, Rows } from '@/components/ui/row'
import { EmptyState } from '@/components/ui/state'

/** All topics with what is in them. */
export function TopicRows({ topics }: { topics: TopicSummary[] }) {
  if (topics.length === 0) {
    return (
      <EmptyState title="There is no topic yet">
        Topics come with the content of this installation.
      </EmptyState>
    )
  }
  return (
    <Rows columns={2} label="Topics">
      {topics.map(({ slug, title, questions, previews }) => (
        <Row
          key={slug}
          title={title}
          href={`/topics/${slug}`}
          meta={[counted(questions, 'question'), `${previews} open to all`]}
        />
      ))}
    </Rows>
  )
}
