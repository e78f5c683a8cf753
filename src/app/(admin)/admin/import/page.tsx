import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { diffContentFiles, type ContentDifference } from '@/domain/questions/diff-content'
import { listWaitingImports, type WaitingImport } from '@/domain/questions/list-waiting-imports'
import { FIELD_WORD, waitingHref } from '@/domain/questions/words'
import { LocalTime } from '@/components/local-time'
import { counted } from '@/components/practised'
import { IMPORT_LIMITS } from '@/domain/questions/exchange/entry'
import { canCurate } from '@/domain/questions/policy'
import { SectionHead } from '@/components/section-head'
import { Buttons } from '@/components/ui/buttons'
import { buttonLook } from '@/components/ui/button-look'
import { DenseTable } from '@/components/ui/dense-table'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { ImportForm } from './_components/import-form'

export const metadata: Metadata = { title: 'Import and export', robots: { index: false } }

export default async function ImportPage() {
  const viewer = await requireViewer('/admin/import')
  if (!canCurate(viewer)) notFound()
  const [differences, waiting] = await Promise.all([
    diffContentFiles(viewer, 'content'),
    listWaitingImports(viewer),
  ])
  return (
    <Page width="work">
      <PageHead
        title="Import and export"
        lede={
          <p>
            Check a file first: you see row by row what would happen. Then it is imported whole, or not at
            all. New words wait in review until another administrator publishes them; topic, open or closed,
            and retired change at once.
          </p>
        }
      />
      <section aria-labelledby="import" className="pb-10">
        <SectionHead id="import" title="Import" note="Up to 5 MB and 5,000 questions" />
        <ImportForm limit={IMPORT_LIMITS.bytes} />
      </section>
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className="pb-10">
          <SectionHead id="waiting" title="Waits for a second person" />
          <WaitingImports rows={waiting} />
        </section>
      )}
      <ExportSection />
      <section aria-labelledby="differences" className="pb-16">
        <SectionHead
          id="differences"
          title="Where content/ says something else"
          note={differences.length > 0 && counted(differences.length, 'question')}
        />
        <Differences rows={differences} />
      </section>
    </Page>
  )
}

function WaitingImports({ rows }: { rows: WaitingImport[] }) {
  return (
    <DenseTable label="Imports that wait for a second person">
      <thead>
        <tr>
          <th scope="col">Import</th>
          <th scope="col">By</th>
          <th scope="col">When</th>
          <th scope="col">Questions</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sent, note, person, isMine, questions }) => (
          <tr key={`${sent.toISOString()} ${person}`}>
            <th scope="row">{note}</th>
            <td>{isMine ? 'You' : person}</td>
            <td className="whitespace-nowrap">
              <LocalTime at={sent.getTime()} as="moment" />
            </td>
            <td>
              <Link href={waitingHref(sent)}>
                {isMine ? 'See' : 'Review'} {questions.toLocaleString('en-GB')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </DenseTable>
  )
}

const FORMATS = [
  { format: 'json', label: 'Export JSON' },
  { format: 'csv', label: 'Export CSV' },
  { format: 'markdown', label: 'Export Markdown' },
]

function ExportSection() {
  return (
    <section aria-labelledby="export" className="pb-10">
      <SectionHead id="export" title="Export" />
      <p className="max-w-measure pb-4 text-ui text-ink-2">
        Every question with its model answers: keep the file where only curators can read it. JSON carries
        everything and comes back the same. CSV is for a spreadsheet. Markdown is a zip of published questions
        in the form of content/.
      </p>
      <Buttons>
        {FORMATS.map(({ format, label }) => (
          <a key={format} className={buttonLook({})} href={`/admin/export?format=${format}`} download>
            {label}
          </a>
        ))}
      </Buttons>
    </section>
  )
}

function Differences({ rows }: { rows: ContentDifference[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Files and app agree">
        When a question is edited here, the app’s revision wins and the difference is listed in this place.
      </EmptyState>
    )
  return (
    <>
      <p className="max-w-measure pb-4 text-ui text-ink-2">
        The app’s revision wins. Compare them to take the file’s text over as a draft; to bring the files up
        to date instead, export Markdown and copy these questions over.
      </p>
      <DenseTable label="Differences between content files and the app">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">What differs</th>
            <th scope="col">Word by word</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, title, kind, fields }) => (
            <tr key={slug}>
              <th scope="row">
                <Link href={`/admin/questions/${slug}`}>{title}</Link>
              </th>
              <td>
                {kind === 'vanished'
                  ? 'The file has gone; the question is still published.'
                  : fields.map((field) => FIELD_WORD[field as keyof typeof FIELD_WORD] ?? 'Words').join(', ')}
              </td>
              <td className="whitespace-nowrap">
                {kind === 'kept' && <Link href={`/admin/questions/${slug}/file`}>Compare</Link>}
              </td>
            </tr>
          ))}
        </tbody>
      </DenseTable>
    </>
  )
}
