import type { Metadata } from 'next'
import { listCareers } from '@/domain/guides/queries'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { CareerSearch } from './_components/career-search'
import { CareerText } from './_components/career-text'

export const metadata: Metadata = {
  title: 'Careers',
  description:
    'Careers that need customer segmentation and targeting: what the work is, and what interviews for it probe.',
  alternates: { canonical: '/careers' },
}

const SEARCH_MAX = 80

export default async function CareersPage({ searchParams }: PageProps<'/careers'>) {
  const asked = [(await searchParams).q].flat()[0] ?? ''
  const careers = await listCareers()
  return (
    <Page>
      <PageHead
        title="Careers"
        lede={
          <p>
            Jobs in which segmentation is asked for, what people do in them all day, and what their interviews
            probe.
          </p>
        }
      />
      <CareerSearch
        asked={asked.slice(0, SEARCH_MAX)}
        max={SEARCH_MAX}
        careers={careers.map((career) => ({
          slug: career.slug,
          title: career.title,
          summary: career.summary,
          aliases: career.aliases,
          skills: career.skills.map(({ title }) => title),
          text: <CareerText career={career} />,
        }))}
      />
    </Page>
  )
}
