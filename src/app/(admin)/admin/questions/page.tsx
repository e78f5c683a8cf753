import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { curatedFilterSchema, type CuratedFilter } from '@/domain/questions/curated-filter'
import { listCurated, listLeafTopics, slugsThatFit, type LeafTopic } from '@/domain/questions/list-curated'
import { canCurate } from '@/domain/questions/policy'
import { BULK_FITTING_MAX, TYPE_WORD } from '@/domain/questions/words'
import { Pages } from '@/components/pages'
import { ButtonLink } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Field, Input } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { optionsOf, SelectField, titlesOf } from '@/components/ui/select-field'
import { EmptyState } from '@/components/ui/state'
import { listAddress, pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'
import { BulkForm } from './_components/bulk-form'
import { CuratedTable } from './_components/curated-table'

export const metadata: Metadata = { title: 'Questions', robots: { index: false } }

const ADDRESS = '/admin/questions'
const STATE_WORD = { draft: 'Draft', review: 'In review', published: 'Published', retired: 'Retired' }

export default async function CuratedPage({ searchParams }: PageProps<'/admin/questions'>) {
  const viewer = await requireViewer(ADDRESS)
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
        <EmptyState title={next ? 'None of the first questions fits' : 'No question fits'}>
          {next
            ? 'Go on to the next page, or make the search longer.'
            : 'Take away a filter or shorten the search.'}
        </EmptyState>
      ) : (
        <BulkForm
          key={filter.state}
          topics={topics}
          filter={listAddress('', { ...filter, after: undefined }).slice(1)}
          fitting={fitting !== null && fitting <= BULK_FITTING_MAX ? fitting : null}
          isReview={filter.state === 'review'}
        >
          <CuratedTable rows={rows} filter={filter} />
        </BulkForm>
      )}
      <Pages {...pageAddresses(ADDRESS, filter, next)} />
    </Page>
  )
}

function Filters({ filter, topics }: { filter: CuratedFilter; topics: LeafTopic[] }) {
  return (
    <FilterBar address={ADDRESS} label="Filter questions" filter={filter} button="Filter">
      <Field label="Title and text" className="flex-[1_1_14rem] sm:max-w-80">
        <Input name="q" type="search" maxLength={200} defaultValue={filter.q} autoComplete="off" />
      </Field>
      <SelectField
        name="state"
        label="State"
        any="Any state"
        value={filter.state}
        options={optionsOf(STATE_WORD)}
      />
      <SelectField
        name="topic"
        label="Topic"
        any="Any topic"
        value={filter.topic}
        options={titlesOf(topics)}
        className="min-w-0 max-sm:w-full"
      />
      <SelectField
        name="type"
        label="Type"
        any="Any type"
        value={filter.type}
        options={optionsOf(TYPE_WORD)}
      />
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <Check name="faults" value="yes" label="With faults" defaultChecked={filter.faults !== undefined} />
      {filter.sent && <Check name="sent" value={filter.sent} label="Of one import only" defaultChecked />}
    </FilterBar>
  )
}
