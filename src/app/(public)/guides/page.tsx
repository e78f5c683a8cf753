import type { Metadata } from 'next'
import { listGuides, listSkills, type GuideSummary } from '@/domain/guides/queries'
import { TextRows } from '@/components/text-rows'
import { Hang } from '@/components/ui/hang'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'

export const metadata: Metadata = {
  title: 'Guides',
  description:
    'How to answer interview questions on customer segmentation: what is tested, a structure, what to cite, a worked answer.',
  alternates: { canonical: '/guides' },
}

export default async function GuidesPage() {
  const [guides, skills] = await Promise.all([listGuides(), listSkills()])
  return (
    <Page>
      <PageHead
        title="Guides"
        lede={
          <p>
            What an interviewer tests with a question, a structure for the answer, and one answer worked out.
            Open to all.
          </p>
        }
      />
      {guides.length === 0 && <EmptyState title="There is no guide yet" />}
      {GROUPS.map(({ kind, title, what }, index) => {
        const group = guides.filter((guide) => guide.kind === kind)
        return (
          group.length > 0 && (
            <Hang key={kind} first={index === 0} id={kind} title={title} note={`${group.length} guides`}>
              <TextRows label={what} texts={textsOf(group, 'guides')} />
            </Hang>
          )
        )
      })}
      {skills.length > 0 && (
        <Hang id="skills" title="Skills">
          <TextRows label="Skills" texts={textsOf(skills, 'skills')} />
        </Hang>
      )}
    </Page>
  )
}

const GROUPS = [
  { kind: 'answer', title: 'Answer strategies', what: 'Guides' },
  { kind: 'method', title: 'Methods', what: 'Guides to methods' },
] as const

const textsOf = (pages: GuideSummary[], folder: 'guides' | 'skills') =>
  pages.map(({ slug, title, summary, minutes }) => ({
    href: `/${folder}/${slug}`,
    title,
    summary,
    meta: `${minutes} min`,
  }))
