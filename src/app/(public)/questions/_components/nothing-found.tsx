import { listingHref, type Listing } from '@/domain/questions/listing'
import type { NearestQuery } from '@/domain/questions/nearest-queries'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/state'

type NothingFoundProps = { listing: Listing; nearest: NearestQuery[]; lost: boolean }

/** No question on this page of the list: why, and the nearest that has some. */
export function NothingFound({ listing, nearest, lost }: NothingFoundProps) {
  if (lost) {
    return (
      <EmptyState
        title="This page of the list cannot be found"
        actions={<ButtonLink href={listingHref(listing)}>First page</ButtonLink>}
      >
        The list has changed, or the address was cut short.
      </EmptyState>
    )
  }
  const clear = <ButtonLink href="/questions">Clear filters</ButtonLink>
  if (!listing.q) {
    return (
      <EmptyState title="No question fits these filters" actions={clear}>
        Take one of them away.
      </EmptyState>
    )
  }
  return (
    <EmptyState title={`No question matches “${listing.q}”`} actions={clear}>
      {nearest.length === 0 ? (
        'Try another word, or a topic.'
      ) : (
        <Nearest queries={nearest} asked={listing.q} />
      )}
    </EmptyState>
  )
}

const Nearest = ({ queries, asked }: { queries: NearestQuery[]; asked: string }) => (
  <p>
    Nearest:{' '}
    {queries.map(({ query, questions }, index) => (
      <span key={query}>
        {index > 0 && ', '}
        <Link href={listingHref({ q: query })}>{query === asked ? 'the same without filters' : query}</Link> (
        {questions})
      </span>
    ))}
  </p>
)
