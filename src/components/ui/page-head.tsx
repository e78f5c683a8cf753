import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Crumbs, type Crumb } from './crumbs'
import { Meta } from './meta'

type PageHeadProps = {
  title: ReactNode
  crumbs?: Crumb[]
  lede?: ReactNode
  meta?: ReactNode[]
  /** "content" sets a title that somebody wrote to be read, such as a question's. */
  face?: 'app' | 'content'
}

/** The head of a page: the way here, its one h1, what it is about. */
export function PageHead({ title, crumbs, lede, meta, face = 'app' }: PageHeadProps) {
  return (
    <header className="pt-6 pb-8">
      {crumbs && <Crumbs items={crumbs} />}
      <h1
        className={clsx(
          'text-title',
          crumbs && 'mt-3',
          face === 'app'
            ? 'tracking-[-0.018em]'
            : 'max-w-[46rem] font-serif leading-tight tracking-[-0.008em]',
        )}
      >
        {title}
      </h1>
      {lede && <div className="prose mt-4">{lede}</div>}
      {meta && <Meta items={meta} className="mt-4 text-ui" />}
    </header>
  )
}
