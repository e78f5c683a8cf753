import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EVENT_WORD } from '@/domain/accounts/event-words'
import { listEvents, type EventRow } from '@/domain/accounts/list-events'
import { canReadEvents } from '@/domain/accounts/policy'
import { eventFilterSchema, type EventFilter } from '@/domain/accounts/schema'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { DenseTable } from '@/components/ui/dense-table'
import { Field, Input } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { optionsOf, SelectField } from '@/components/ui/select-field'
import { EmptyState } from '@/components/ui/state'
import { listAddress, pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'

export const metadata: Metadata = { title: 'Events', robots: { index: false } }

const ADDRESS = '/admin/events'

export default async function EventsPage({ searchParams }: PageProps<'/admin/events'>) {
  const viewer = await requireViewer(ADDRESS)
  if (!canReadEvents(viewer)) notFound()
  const filter = eventFilterSchema.parse(await searchParams)
  const { rows, next } = await listEvents(viewer, filter)
  return (
    <Page width="work">
      <PageHead
        title="Events"
        lede={
          <p>Who did what, newest first. Nothing here can be changed or removed, not by the app either.</p>
        }
      />
      <Search filter={filter} />
      {rows.length === 0 ? (
        <EmptyState title="No event fits">Take something out of the search, or choose other days.</EmptyState>
      ) : (
        <DenseTable label="Events">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">About</th>
              <th scope="col">More</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <EventLine key={row.id} row={row} />
            ))}
          </tbody>
        </DenseTable>
      )}
      <Pages {...pageAddresses(ADDRESS, filter, next)} />
    </Page>
  )
}

function Search({ filter }: { filter: EventFilter }) {
  return (
    <FilterBar
      address={ADDRESS}
      label="Events"
      filter={filter}
      button="Search"
      className="mb-6 grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
    >
      <Field label="Who: name, e-mail or id" className="col-span-2 lg:col-span-1">
        <Input name="who" type="search" maxLength={254} defaultValue={filter.who} autoComplete="off" />
      </Field>
      <SelectField
        name="action"
        label="What"
        any="Anything"
        value={filter.action}
        options={optionsOf(EVENT_WORD)}
      />
      <Field label="About: its id">
        <Input name="subject" maxLength={120} defaultValue={filter.subject} autoComplete="off" />
      </Field>
      <Field label="From">
        <Input name="from" type="date" defaultValue={filter.from} />
      </Field>
      <Field label="To">
        <Input name="to" type="date" defaultValue={filter.to} />
      </Field>
    </FilterBar>
  )
}

function EventLine({ row }: { row: EventRow }) {
  const { at, actor, actorId, action, subject, subjectId, data } = row
  return (
    <tr>
      <td className="whitespace-nowrap">
        <LocalTime at={at.getTime()} as="day" />, <LocalTime at={at.getTime()} as="seconds" />
      </td>
      <td>{actorId ? <Link href={`/admin/people/${actorId}`}>{actor}</Link> : actor}</td>
      <th scope="row">{EVENT_WORD[action as keyof typeof EVENT_WORD] ?? action}</th>
      <td>
        {subject.href ? (
          <Link href={subject.href}>{subject.label}</Link>
        ) : (
          <Link href={listAddress(ADDRESS, { subject: subjectId })} className="font-mono text-ink-2">
            {shortened(subject.label)}
          </Link>
        )}
      </td>
      <td className="max-w-96 [overflow-wrap:anywhere] text-ink-2">{data}</td>
    </tr>
  )
}

/** The end of an id tells it from those of the same minute. */
const shortened = (label: string) => (label.length > 20 ? `…${label.slice(-12)}` : label)
