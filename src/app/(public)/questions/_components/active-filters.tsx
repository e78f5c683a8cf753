import { listingHref, type Listing } from '@/domain/questions/listing'
import { DIFFICULTY_WORD, FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { STATUS_WORD, upperFirst } from './words'

type ActiveFiltersProps = { listing: Listing; topics: { slug: string; title: string }[] }

/** What narrows the list now; each can be taken away alone. */
export function ActiveFilters({ listing, topics }: ActiveFiltersProps) {
  const active = namesOf(listing, topics)
  if (active.length === 0) return null
  return (
    <ul role="list" aria-label="Filters in use" className="flex flex-wrap gap-x-2 gap-y-1 text-sm">
      {active.map(([field, name]) => (
        <li key={field}>
          <Link
            href={listingHref({ ...listing, [field]: undefined })}
            className="inline-flex min-h-control-s items-center gap-1.5 rounded-control border border-line-control px-2 text-ink no-underline hover:bg-hover"
          >
            {name}
            <Icon name="close" label="Remove" className="size-3" />
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Link href="/questions" className="inline-flex min-h-control-s items-center px-1">
            Clear all
          </Link>
        </li>
      )}
    </ul>
  )
}

function namesOf(
  { q, topic, difficulty, type, format, tag, role, mine, bookmarked }: Listing,
  topics: ActiveFiltersProps['topics'],
) {
  const names: Partial<Record<keyof Listing, string | undefined>> = {
    q: q && `“${q}”`,
    topic: topic && (topics.find(({ slug }) => slug === topic)?.title ?? topic),
    difficulty: difficulty && DIFFICULTY_WORD[difficulty],
    type: type && TYPE_WORD[type],
    format: format && `${FORMAT_WORD[format]} answer`,
    tag,
    role: role && upperFirst(role),
    mine: mine && STATUS_WORD[mine],
    bookmarked: bookmarked ? 'Bookmarked' : undefined,
  }
  return Object.entries(names).filter((entry): entry is [string, string] => Boolean(entry[1]))
}
