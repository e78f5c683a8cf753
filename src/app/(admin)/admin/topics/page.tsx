import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listRubrics, listTopicsToArrange } from '@/domain/questions/get-taxonomy'
import { listTags } from '@/domain/questions/list-tags'
import { canArrangeBank } from '@/domain/questions/policy'
import { TYPE_WORD } from '@/domain/questions/words'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { TagForm } from './_components/tag-form'

export const metadata: Metadata = { title: 'Topics', robots: { index: false } }

export default async function TopicsPage() {
  const viewer = await requireViewer('/admin/topics')
  if (!canArrangeBank(viewer)) notFound()
  const [topics, rubrics, tags] = await Promise.all([
    listTopicsToArrange(viewer),
    listRubrics(viewer),
    listTags(viewer),
  ])
  return (
    <Page width="work">
      <PageHead
        title="Topics, rubrics and tags"
        lede={
          <p>What all questions share. What you change here, the content files leave alone from then on.</p>
        }
      />
      <Hang first id="topics" title="Topics" note={`${topics.length}, in the order readers see`}>
        <ul role="list" className="gap-x-8 sm:columns-2">
          {topics.map(({ id, title, group }) => (
            <li key={id} className="break-inside-avoid py-1 text-base">
              <Link href={`/admin/topics/${id}`}>{title}</Link>
              {group && <span className="text-sm text-ink-3"> in {group.title}</span>}
            </li>
          ))}
        </ul>
      </Hang>
      <Hang id="rubrics" title="Rubrics" note="One for each type of question.">
        <ul role="list">
          {rubrics.map(({ type, number, criteria }) => (
            <li key={type} className="py-1 text-base">
              <Link href={`/admin/topics/rubrics/${type}`}>{TYPE_WORD[type]}</Link>
              <span className="text-sm text-ink-3 tabular-nums">
                {' '}
                {criteria.length} criteria, revision {number}
              </span>
            </li>
          ))}
        </ul>
      </Hang>
      <Hang id="tags" title="Tags" note={`${tags.length} in published questions`}>
        {tags.length > 0 && <TagForm tags={tags} />}
        <ul role="list" className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {tags.map(({ tag, questions }) => (
            <li key={tag}>
              <Link href={`/questions?tag=${tag}`} className="inline-block leading-6 text-ink-2">
                {tag}
              </Link>{' '}
              <span className="text-ink-3 tabular-nums">{questions}</span>
            </li>
          ))}
        </ul>
      </Hang>
    </Page>
  )
}
