import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listRubrics } from '@/domain/questions/get-taxonomy'
import { canArrangeBank } from '@/domain/questions/policy'
import { TYPE_WORD } from '@/domain/questions/words'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { RubricForm } from './_components/rubric-form'

export const metadata: Metadata = { title: 'Rubric', robots: { index: false } }

export default async function RubricPage({ params }: PageProps<'/admin/topics/rubrics/[type]'>) {
  const { type } = await params
  const viewer = await requireViewer(`/admin/topics/rubrics/${encodeURIComponent(type)}`)
  if (!canArrangeBank(viewer)) notFound()
  const rubric = (await listRubrics(viewer)).find((one) => one.type === type)
  if (!rubric) notFound()
  return (
    <Page width="work">
      <PageHead
        title={`Rubric: ${TYPE_WORD[rubric.type]}`}
        crumbs={[{ label: 'Topics', href: '/admin/topics' }]}
        lede={
          <p>A change becomes the next revision. Attempts that have begun keep the one they began with.</p>
        }
        meta={[`Revision ${rubric.number}`]}
      />
      <RubricForm key={rubric.number} rubric={rubric} />
    </Page>
  )
}
