import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listQuestions } from '@/domain/questions/list-questions'
import { pageOf } from '@/domain/questions/listing'
import { PREVIEWS_PER_TOPIC } from '@/domain/questions/schema'
import { getTopic, listPreviews } from '@/domain/questions/topic-queries'
import { Gate } from '@/components/gate'
import { counted, numberWord } from '@/components/practised'
import { PreviewCard } from '@/components/preview-card'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Split } from '@/components/ui/split'
import { getViewer } from '@/web/session'
import { Practise } from '../../_components/practise'
import { MoreQuestions } from './_components/more-questions'
import { TopicFacts } from './_components/topic-facts'

type Props = PageProps<'/topics/[slug]'>

const readTopic = cache(getTopic)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await readTopic((await params).slug)
  if (!topic) return {}
  return {
    title: `${topic.title}: interview questions`,
    description: topic.description.split(/(?<=[.?!])\s/)[0],
    alternates: { canonical: `/topics/${topic.slug}` },
  }
}

export default async function TopicPage({ params, searchParams }: Props) {
  const [viewer, topic] = await Promise.all([getViewer(), readTopic((await params).slug)])
  if (!topic) notFound()
  const previews = await listPreviews(viewer, topic)
  const rest = await listQuestions(viewer, {
    topic: topic.slug,
    except: previews.map(({ slug }) => slug),
    sort: 'recommended',
    page: pageOf(await searchParams),
  })
  const locked = topic.mix.EASY + topic.mix.MEDIUM + topic.mix.HARD - topic.open
  const here = `/topics/${topic.slug}` as const
  return (
    <Page>
      <PageHead
        title={topic.title}
        crumbs={[{ label: 'Topics', href: '/topics' }, ...(topic.group ? [crumbTo(topic.group)] : [])]}
        lede={<p>{topic.description}</p>}
      />
      <Split
        label="About this topic"
        side={<TopicFacts topic={topic} />}
        after={<MoreQuestions list={rest} previews={previews.length} here={here} />}
      >
        {previews.length > 0 && (
          <section aria-labelledby="open">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-3">
              <h2 id="open" className="text-xl tracking-[-0.01em]">
                {numberWord(previews.length)} {previews.length === 1 ? 'question' : 'questions'}, open to
                anybody
              </h2>
              {!viewer && (
                <p className="text-sm text-ink-3">
                  No account needed to read and answer {previews.length === 1 ? 'it' : 'these'}
                </p>
              )}
            </div>
            {previews.slice(0, PREVIEWS_PER_TOPIC).map((question) => (
              <PreviewCard
                key={question.slug}
                question={question}
                practise={<Practise question={question} signedIn={viewer !== null} size="s" />}
              />
            ))}
          </section>
        )}
        {!viewer && locked > 0 && (
          <Gate title={`${counted(locked, 'more question')} in this topic`} callbackUrl={here} />
        )}
      </Split>
    </Page>
  )
}

const crumbTo = ({ slug, title }: { slug: string; title: string }) => ({
  label: title,
  href: `/topics/${slug}`,
})
