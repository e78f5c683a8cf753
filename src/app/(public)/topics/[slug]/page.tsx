import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listQuestions } from '@/domain/questions/list-questions'
import { pageOf } from '@/domain/questions/listing'
import { getTopic, listPreviews } from '@/domain/questions/topic-queries'
import { Gate } from '@/components/gate'
import { counted, numberWord } from '@/components/practised'
import { PreviewCard } from '@/components/preview-card'
import { SectionHead } from '@/components/section-head'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Split } from '@/components/ui/split'
import { firstSentence } from '@/lib/first-sentence'
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
    description: firstSentence(topic.description),
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
  const one = previews.length === 1
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
            <SectionHead
              id="open"
              title={`${numberWord(previews.length)} ${one ? 'question' : 'questions'}, open to anybody`}
              note={!viewer && `No account needed to read and answer ${one ? 'it' : 'these'}`}
            />
            {previews.map((question) => (
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
