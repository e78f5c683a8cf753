import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getGuide } from '@/domain/guides/queries'
import { getCards } from '@/domain/questions/queries'
import { Markdown } from '@/components/markdown'
import { QuestionRow } from '@/components/question-row'
import { SectionHead } from '@/components/section-head'
import { TableOfContents } from '@/components/table-of-contents'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Rows } from '@/components/ui/row'
import { getViewer } from '@/web/session'

type Props = PageProps<'/guides/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = await getGuide((await params).slug)
  if (!guide) return {}
  return {
    title: guide.title,
    description: guide.summary,
    alternates: { canonical: `/guides/${guide.slug}` },
  }
}

export default async function GuidePage({ params }: Props) {
  const guide = await getGuide((await params).slug)
  if (!guide) notFound()
  const cards = await getCards(await getViewer(), guide.questions)
  const questions = guide.questions.flatMap((slug) => cards.get(slug) ?? [])
  return (
    <Page>
      <PageHead
        face="content"
        title={guide.title}
        crumbs={[{ label: 'Guides', href: '/guides' }]}
        lede={<p>{guide.summary}</p>}
        meta={[`${guide.minutes} min to read`]}
      />
      <div className="grid gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-[clamp(2rem,5vw,4.5rem)]">
        <TableOfContents
          markdown={guide.body}
          className="lg:sticky lg:top-6 lg:order-last lg:self-start print:hidden"
        />
        <div className="min-w-0">
          <Markdown anchors>{guide.body}</Markdown>
          {questions.length > 0 && (
            <section aria-labelledby="practise" className="mt-12 max-w-[46rem]">
              <SectionHead id="practise" title="Questions it prepares for" />
              <Rows label="Questions it prepares for">
                {questions.map((question, index) => (
                  <QuestionRow key={index} question={question} />
                ))}
              </Rows>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}
