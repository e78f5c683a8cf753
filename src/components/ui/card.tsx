import { useId, type ReactNode } from 'react'
import { Buttons } from './buttons'
import { Link } from './link'
import { Meta } from './meta'

type CardProps = {
  meta: ReactNode[]
  title: ReactNode
  href?: string
  /** The rank of the title in the page. */
  level?: 2 | 3
  actions?: ReactNode
  children?: ReactNode
}

/** Something to read in full: its meta hangs in the left column, its text keeps the measure. */
export function Card({ meta, title, href, level = 3, actions, children }: CardProps) {
  const Title = `h${level}` as const
  const id = useId()
  return (
    <article
      aria-labelledby={id}
      className="break-inside-avoid gap-x-6 border-t border-line-strong py-6 pb-8 md:grid md:grid-cols-[var(--spacing-rail)_minmax(0,1fr)]"
    >
      <Meta items={meta} className="mb-3 md:mb-0 md:flex-col md:gap-y-1 md:pt-1.5" />
      <div className="min-w-0">
        <Title id={id} className="max-w-measure font-serif text-card/tight tracking-[-0.008em]">
          {href ? (
            <Link href={href} className="text-inherit no-underline hover:text-accent hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </Title>
        {children && <div className="mt-3">{children}</div>}
        {actions && <Buttons className="mt-4">{actions}</Buttons>}
      </div>
    </article>
  )
}
