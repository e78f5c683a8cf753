import type { Metadata } from 'next'
import { listGuides, listSkills, type GuideSummary } from '@/domain/guides/queries'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'

export const metadata: Metadata = {
  title: 'Guides',
  description: 'How to answer interview questions on customer segmentation: what is tested, a structure, what to cite, a worked answer.',
  alternates: { canonical: '/guides' },
}

export default async function GuidesPage() {
  const [guides, skills] = await Promise.all([listGuides(), listSkills()])
  return (
    <Page>
      <PageHead
        title="Guides"
        lede={<p>What an interviewer tests with a question, a structure for the answer, and one answer worked out. Open to all.</p>}
      />
      <Hang first id="answers" title="Answer strategies" note={guides.length > 0 && `${guides.length} guides`}>
        {guides.length > 0 ? <Texts texts={guides} folder="guides" /> : <EmptyState title="There is no guide yet" />}
      </Hang>
      {skills.length > 0 && (
        <Hang id="skills" title="Skills">
          <Texts texts={skills} folder="skills" />
        </Hang>
      )}
    </Page>
  )
}

const Texts = ({ texts, folder }: { texts: GuideSummary[]; folder: 'guides' | 'skills' }) => (
  <ul role="list" className="max-w-measure border-t border-line-strong">
    {texts.map(({ slug, title, summary, minutes }) => (
      <li key={slug} className="border-b border-line py-3.5">
        <div className="flex items-baseline justify-between gap-4">
          <Link href={`/${folder}/${slug}`} className="font-serif text-lg/snug font-medium text-ink no-underline hover:text-accent hover:underline">
            {title}
          </Link>
          <span className="flex-none text-sm text-ink-3 tabular-nums">{minutes} min</span>
        </div>
        <p className="mt-1 text-ui text-pretty text-ink-2">{summary}</p>
      </li>
    ))}
  </ul>
)
