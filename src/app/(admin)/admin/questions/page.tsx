import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  curatedFilterSchema,
  listCurated,
  listLeafTopics,
  slugsThatFit,
  type CuratedFilter,
  type LeafTopic,
} from '@/domain/questions/list-curated'
import { canCurate } from '@/domain/questions/policy'
import { BULK_FITTING_MAX, TYPE_WORD } from '@/domain/questions/words'
import { Pages } from '@/components/pages'
import { Button, ButtonLink } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Field, Input, Select } from '@/components/ui/field'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { EmptyState } from '@/components/ui/state'
import { requireViewer } from '@/web/session'
import { BulkForm } from './_components/bulk-form'
import { CuratedTable } from './_components/curated-table'

export const metadata: Metadata = { title: 'Questions', robots: { index: false } }

export default async function CuratedPage({ searchParams }: PageProps<'/admin/questions'>) {
  const viewer = await requireViewer('/admin/questions')
  if (!canCurate(viewer)) notFound()
  const filter = curatedFilterSchema.parse(await searchParams)
  const [{ rows, next }, topics] = await Promise.all([listCurated(viewer, filter), listLeafTopics()])
  const fitting = next || filter.after ? (await slugsThatFit(viewer, filter)).length : null
  return (
    <Page width="work">
      <div className="flex flex-wrap items-center justify-between gap-x-4 pb-2">
        <PageHead title="Questions" />
        <ButtonLink href="/admin/questions/new" variant="primary" size="s" keys="N">
          New question
        </ButtonLink>
      </div>
      <Filters filter={filter} topics={topics} />
      {rows.length === 0 ? (
        <EmptyState title="No question fits">Take away a filter or shorten the search.</EmptyState>
      ) : (
        <BulkForm
          key={filter.state}
          topics={topics}
          filter={String(queryOf({ ...filter, after: undefined }))}
          fitting={fitting !== null && fitting <= BULK_FITTING_MAX ? fitting : null}
          isReview={filter.state === 'review'}
        >
          <CuratedTable rows={rows} filter={filter} />
        </BulkForm>
      )}
      <Pages
        previous={filter.after && curatedHref({ ...filter, after: undefined })}
        next={next && curatedHref({ ...filter, after: next })}
      />
    </Page>
  )
}

function Filters({ filter, topics }: { filter: CuratedFilter; topics: LeafTopic[] }) {
  return (
    <form
      key={JSON.stringify(filter)}
      action="/admin/questions"
      role="search"
      aria-label="Filter questions"
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <Field label="Title and text" className="flex-[1_1_14rem] sm:max-w-80">
        <Input name="q" type="search" maxLength={200} defaultValue={filter.q} autoComplete="off" />
      </Field>
      <Field label="State">
        <Select name="state" defaultValue={filter.state ?? ''}>
          <option value="">Any state</option>
          <option value="draft">Draft</option>
          <option value="review">In review</option>
          <option value="published">Published</option>
          <option value="retired">Retired</option>
        </Select>
      </Field>
      <Field label="Topic" className="min-w-0 max-sm:w-full">
        <Select name="topic" defaultValue={filter.topic ?? ''}>
          <option value="">Any topic</option>
          {topics.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Type">
        <Select name="type" defaultValue={filter.type ?? ''}>
          <option value="">Any type</option>
          {Object.entries(TYPE_WORD).map(([type, word]) => (
            <option key={type} value={type}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <Check name="faults" value="yes" label="With faults" defaultChecked={filter.faults !== undefined} />
      {filter.sent && <Check name="sent" value={filter.sent} label="Of one import only" defaultChecked />}
      <Button>Filter</Button>
    </form>
  )
}

const curatedHref = (filter: CuratedFilter) => `/admin/questions?${queryOf(filter)}`

function queryOf(filter: CuratedFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
