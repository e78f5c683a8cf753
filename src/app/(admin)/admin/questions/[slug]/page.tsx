import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getCurated } from '@/domain/questions/get-curated'
import { canCurate } from '@/domain/questions/policy'
import { readCopy } from '@/domain/questions/working-copy'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/web/session'
import { CandidateView } from './_components/candidate-view'
import { CuratedHead } from './_components/curated-head'
import { Editor } from './_components/editor'

export const metadata: Metadata = { title: 'Question', robots: { index: false } }

export default async function CuratedQuestionPage({ params }: PageProps<'/admin/questions/[slug]'>) {
  const { slug } = await params
  const viewer = await requireViewer(`/admin/questions/${slug}`)
  if (!canCurate(viewer)) notFound()
  const now = new Date()
  const question = await getCurated(viewer, slug)
  if (!question) notFound()
  // Reports name a question by its id.
  if (question.slug !== slug) redirect(`/admin/questions/${question.slug}` as Route)
  const { id, text, draft, faults } = question
  return (
    <Page width="work">
      <CuratedHead question={question} viewer={viewer} />
      <Editor
        key={`${draft?.status ?? 'none'} ${draft?.revision?.number ?? ''}`}
        owner={viewer.id}
        question={id}
        start={{ text, rev: draft?.rev ?? 0, savedAt: draft?.savedAt?.getTime() ?? null }}
        serverNow={now.getTime()}
        found={faults}
        readOnly={draft?.status !== 'EDITING'}
        view={<CandidateView copy={readCopy(text)} />}
      />
    </Page>
  )
}
