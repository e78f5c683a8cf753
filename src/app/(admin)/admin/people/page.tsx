import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listPeople, type PersonRow } from '@/domain/accounts/list-people'
import { canManagePeople } from '@/domain/accounts/policy'
import { peopleFilterSchema, type PeopleFilter } from '@/domain/accounts/schema'
import { ROLE_WORD } from '@/domain/accounts/words'
import { LocalTime } from '@/components/local-time'
import { Pages } from '@/components/pages'
import { Check } from '@/components/ui/check'
import { DenseTable } from '@/components/ui/dense-table'
import { Field, Input } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { optionsOf, SelectField } from '@/components/ui/select-field'
import { EmptyState } from '@/components/ui/state'
import { pageAddresses } from '@/lib/list-address'
import { requireViewer } from '@/web/session'

export const metadata: Metadata = { title: 'People', robots: { index: false } }

const ADDRESS = '/admin/people'

export default async function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  const viewer = await requireViewer(ADDRESS)
  if (!canManagePeople(viewer)) notFound()
  const filter = peopleFilterSchema.parse(await searchParams)
  const { rows, next } = await listPeople(viewer, filter)
  return (
    <Page width="work">
      <PageHead
        title="People"
        lede={
          <p>
            Everybody with an account, newest first. Open a person to change their role, limit a mentor to
            topics, sign them out or close their account.
          </p>
        }
      />
      <Search filter={filter} />
      {rows.length === 0 ? (
        <EmptyState title={next ? 'Nobody of the newest fits' : 'Nobody fits'}>
          {next
            ? 'Go on to the next page, or make the search longer.'
            : 'Shorten the search or choose another role. A part of the name or of the address is enough.'}
        </EmptyState>
      ) : (
        <DenseTable label="People">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className="max-md:hidden">
                E-mail
              </th>
              <th scope="col">Role</th>
              <th scope="col">Account</th>
              <th scope="col" className="max-md:hidden">
                Last seen
              </th>
              <th scope="col" className="max-lg:hidden">
                Signed up
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PersonLine key={row.id} row={row} />
            ))}
          </tbody>
        </DenseTable>
      )}
      <Pages {...pageAddresses(ADDRESS, filter, next)} />
    </Page>
  )
}

function Search({ filter }: { filter: PeopleFilter }) {
  return (
    <FilterBar address={ADDRESS} label="People" filter={filter} button="Search">
      <Field label="Name or e-mail" className="flex-[1_1_14rem] sm:max-w-80">
        <Input name="q" type="search" maxLength={254} defaultValue={filter.q} autoComplete="off" />
      </Field>
      <SelectField
        name="role"
        label="Role"
        any="Any role"
        value={filter.role}
        options={optionsOf(ROLE_WORD)}
      />
      <Check
        name="state"
        value="disabled"
        label="Only disabled"
        defaultChecked={filter.state !== undefined}
      />
    </FilterBar>
  )
}

function PersonLine({ row }: { row: PersonRow }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/admin/people/${row.id}`}>{row.name}</Link>
        <span className="block font-normal [overflow-wrap:anywhere] text-ink-3 md:hidden">{row.email}</span>
      </th>
      <td className="max-md:hidden">{row.email}</td>
      <td>
        {ROLE_WORD[row.role]}
        {row.topics > 0 && <span className="text-ink-3"> {topicsInWords(row.topics)}</span>}
      </td>
      <td>{row.disabledAt ? 'Disabled' : 'Open'}</td>
      <td className="whitespace-nowrap max-md:hidden">
        {row.lastSeenAt ? <LocalTime at={row.lastSeenAt.getTime()} as="moment" /> : 'Never'}
      </td>
      <td className="whitespace-nowrap max-lg:hidden">
        <LocalTime at={row.createdAt.getTime()} as="day" />
      </td>
    </tr>
  )
}

const topicsInWords = (topics: number) => (topics === 1 ? 'of one topic' : `of ${topics} topics`)
