import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listGuideLinks, type GuideLinks } from '@/domain/guides/guide-links'
import { canCurate } from '@/domain/questions/policy'
import { SectionHead } from '@/components/section-head'
import { DenseTable } from '@/components/ui/dense-table'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'

export const metadata: Metadata = { title: 'Guides and questions', robots: { index: false } }

export default async function GuideLinksPage() {
  const viewer = await requireViewer('/admin/guides')
  if (!canCurate(viewer)) notFound()
  const { guides, missing } = await listGuideLinks(viewer)
  const lonely = guides.filter(({ questions }) => questions === 0).length
  return (
    <Page width="work">
      <PageHead
        title="Guides and questions"
        lede={
          <p>Which published questions send their readers to which guide. Open a guide to change that.</p>
        }
      />
      {missing.length > 0 && <Missing rows={missing} />}
      <section aria-labelledby="guides" className="pb-16">
        <SectionHead id="guides" title="Guides" note={lonely > 0 && `${lonely} without any question`} />
        <DenseTable label="Guides and how many questions link to them">
          <thead>
            <tr>
              <th scope="col">Guide</th>
              <th scope="col" className="n">
                Questions
              </th>
            </tr>
          </thead>
          <tbody>
            {guides.map(({ slug, title, questions }) => (
              <tr key={slug}>
                <th scope="row">
                  <Link href={`/admin/guides/${slug}`}>{title}</Link>
                </th>
                <td className={questions === 0 ? 'n font-medium text-warn' : 'n'}>
                  {questions === 0 ? 'None' : questions.toLocaleString('en-GB')}
                </td>
              </tr>
            ))}
          </tbody>
        </DenseTable>
      </section>
    </Page>
  )
}

function Missing({ rows }: { rows: GuideLinks['missing'] }) {
  return (
    <div className="pb-8">
      <Notice kind="warn">
        Questions link to guides that do not exist; their readers do not see these links.
        <ul className="mt-1 list-disc pl-5">
          {rows.map(({ slug, questions }) => (
            <li key={slug}>
              <Link href={`/admin/guides/${slug}`}>{slug}</Link>:{' '}
              {questions === 1 ? 'one question' : `${questions.toLocaleString('en-GB')} questions`}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
