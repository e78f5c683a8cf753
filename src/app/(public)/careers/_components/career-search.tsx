'use client'

import { useState, type ReactNode } from 'react'
import { careersFound, closestCareer, findCareers, type Searchable } from '@/domain/guides/rules'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { EmptyState } from '@/components/ui/state'

type Entry = Searchable & { slug: string; text: ReactNode }
type CareerSearchProps = { careers: Entry[]; asked: string; max: number }

/** Careers that a search finds while it is typed; without a script the form asks the server. */
export function CareerSearch({ careers, asked, max }: CareerSearchProps) {
  const [q, setQ] = useState(asked)
  const found = findCareers(careers, q)
  const closest = found.length === 0 ? closestCareer(careers, q) : undefined
  return (
    <>
      <form
        action="/careers"
        role="search"
        aria-label="Careers"
        className="flex max-w-measure items-end gap-2"
      >
        <Field label="Search by title, other names or what the work is" className="flex-1">
          <Input
            name="q"
            type="search"
            maxLength={max}
            autoComplete="off"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </Field>
        <noscript>
          <Button>Search</Button>
        </noscript>
      </form>
      <p role="status" className="pt-6 pb-3 text-ui text-ink-2 tabular-nums">
        {careersFound(found.length)}
      </p>
      {found.map(({ slug, title, summary, text }) => (
        <Career key={slug} slug={slug} title={title} summary={summary}>
          {text}
        </Career>
      ))}
      {found.length === 0 && (
        <EmptyState
          title={`No career matches “${q}”`}
          actions={
            <>
              {closest && (
                <Button type="button" onClick={() => setQ(closest.title)}>
                  Show the closest: {closest.title}
                </Button>
              )}
              <Button type="button" variant="plain" onClick={() => setQ('')}>
                Show all careers
              </Button>
            </>
          }
        >
          Try another term, such as analyst or marketing.
        </EmptyState>
      )}
    </>
  )
}

type CareerProps = Pick<Entry, 'slug' | 'title' | 'summary'> & { children: ReactNode }

const Career = ({ slug, title, summary, children }: CareerProps) => (
  <article
    id={slug}
    aria-labelledby={`${slug}-title`}
    className="scroll-mt-6 border-t border-line-strong py-6"
  >
    <h2 id={`${slug}-title`} className="font-serif text-card/tight">
      {title}
    </h2>
    <p className="mt-1 mb-3 max-w-measure text-base text-pretty text-ink-2">{summary}</p>
    {children}
  </article>
)
