import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { compareContentFile } from '@/domain/questions/compare-content-file'
import { getCurated } from '@/domain/questions/get-curated'
import { canCurate } from '@/domain/questions/policy'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { takeFileAction } from '../../actions'
import { FieldChanges } from '../_components/field-changes'
import { Step } from '../_components/steps'

export const metadata: Metadata = { title: 'File and app', robots: { index: false } }

export default async function ContentFilePage({ params }: PageProps<'/admin/questions/[slug]/file'>) {
  const { slug } = await params
  const viewer = await requireViewer(`/admin/questions/${slug}/file`)
  if (!canCurate(viewer)) notFound()
  const [question, compared] = await Promise.all([
    getCurated(viewer, slug),
    compareContentFile(viewer, 'content', slug),
  ])
  if (!question || !compared) notFound()
  const { file, changes } = compared
  return (
    <Page width="work">
      <PageHead
        title="File and app"
        crumbs={[
          { label: 'Import', href: '/admin/import' },
          { label: question.title, href: `/admin/questions/${slug}` },
        ]}
        lede={
          <p>
            The app’s text is the one that readers see. Struck words stand in content/{file} only, marked ones
            in the app only.
          </p>
        }
      />
      {changes.length === 0 ? (
        <EmptyState title="They say the same">The file and the app have the same words.</EmptyState>
      ) : (
        <>
          <div className="pb-6">
            {question.draft ? (
              <Notice>
                The file’s text can be taken over when the working copy is published or discarded.
              </Notice>
            ) : (
              <Step
                action={takeFileAction}
                question={question.id}
                label="Take the file’s text as a draft"
                note="Why the file’s text is better"
                primary
              />
            )}
          </div>
          <section aria-labelledby="changes" className="pb-16">
            <h2 id="changes" className="pb-3 text-xl">
              What differs
            </h2>
            <FieldChanges changes={changes} />
          </section>
        </>
      )}
    </Page>
  )
}
