import { Link } from '@/components/ui/link'

type TopicCountsProps = { topics: { slug: string; title: string; questions: number }[] }

/** Topics with how many questions they hold, for a narrow column. */
export const TopicCounts = ({ topics }: TopicCountsProps) => (
  <ul role="list" className="grid gap-1.5">
    {topics.map(({ slug, title, questions }) => (
      <li key={slug} className="flex justify-between gap-3">
        <Link href={`/topics/${slug}`} className="text-ink">
          {title}
        </Link>
        <span className="text-ink-3 tabular-nums">{questions}</span>
      </li>
    ))}
  </ul>
)
