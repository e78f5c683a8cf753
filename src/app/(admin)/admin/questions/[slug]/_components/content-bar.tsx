'use client'

import type { Look } from '@/domain/questions/find-similar'
import { FIELD_WORD } from '@/domain/questions/words'
import type { FieldFault } from '@/domain/questions/working-copy'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { idOf } from './parts'

type ContentBarProps = { faults: FieldFault[]; looks: Look[]; onOpen: (field: string) => void }

/** What keeps the question from review, each with the way to its field, and what deserves a look. */
export function ContentBar({ faults, looks, onOpen }: ContentBarProps) {
  return (
    <section aria-labelledby="content-bar" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="content-bar" className="text-base">
          Content bar
        </h2>
        <p role="status" className="text-sm text-ink-2 tabular-nums">
          {faults.length === 0 ? 'No fault' : faults.length === 1 ? 'One fault' : `${faults.length} faults`}
          {looks.length > 0 && `, ${looks.length} to look at`}
        </p>
      </div>
      <ul role="list" className="mt-2 border-t border-line-strong text-ui lg:max-h-52 lg:overflow-y-auto">
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`} className="flex gap-2 border-b border-line py-2">
            <Icon name="alert" className="mt-1 text-bad" />
            <a
              href={`#${idOf(field)}`}
              className="text-bad"
              onClick={(event) => {
                event.preventDefault()
                onOpen(field)
              }}
            >
              <span className="sr-only">Fault: </span>
              {nameOf(field)}: {message}
            </a>
          </li>
        ))}
        {looks.map(({ slug, title, by, likeness }) => (
          <li key={slug} className="flex gap-2 border-b border-line py-2">
            <Icon name="alert" className="mt-1 text-warn" />
            <span>
              Look: {by === 'text' ? 'title and prompt are' : 'the title is'} {Math.floor(likeness * 100)} %
              like <Link href={`/admin/questions/${slug}`}>{title}</Link>
            </span>
          </li>
        ))}
        {faults.length === 0 && (
          <li className="flex gap-2 border-b border-line py-2">
            <Icon name="check" className="mt-1 text-ok" />
            Every part meets the content bar.
          </li>
        )}
      </ul>
    </section>
  )
}

/** "Hints 2" for "hints.1". */
function nameOf(field: string): string {
  const [root = '', index] = field.split('.')
  const word = root === 'words' ? 'Words' : (FIELD_WORD[root as keyof typeof FIELD_WORD] ?? 'Question')
  return index && /^\d+$/.test(index) && root !== 'words' ? `${word} ${Number(index) + 1}` : word
}
