import type { CareerEntry } from '@/domain/guides/queries'
import { listingHref } from '@/domain/questions/listing'
import { Markdown } from '@/components/markdown'
import { Link } from '@/components/ui/link'

/** One career in full, with the ways on to its skills and questions. */
export function CareerText({ career }: { career: CareerEntry }) {
  const { body, skills, roles, aliases } = career
  return (
    <>
      <Markdown>{body}</Markdown>
      {aliases.length > 0 && <p className="mt-3 text-sm text-ink-3">Also called {aliases.join(', ')}.</p>}
      <ul role="list" className="mt-3 grid gap-1 text-ui">
        {skills.map(({ slug, title }) => (
          <li key={slug}>
            Skill: <Link href={`/skills/${slug}`}>{title}</Link>
          </li>
        ))}
        {roles.map((role) => (
          <li key={role}>
            Questions: <Link href={listingHref({ role })}>for a {role}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
