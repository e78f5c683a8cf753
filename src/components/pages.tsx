import { ButtonLink } from './ui/button'
import { Icon } from './ui/icon'

/** To the page before and the page after, where there are any. */
export function Pages({ previous, next }: { previous?: string; next?: string }) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap gap-2">
      {previous && (
        <ButtonLink href={previous} size="s" rel="prev">
          <Icon name="arrow-left" />
          Previous page
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} size="s" rel="next">
          Next page
          <Icon name="arrow-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
