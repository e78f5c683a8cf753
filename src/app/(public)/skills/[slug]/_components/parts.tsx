import type { Part } from '@/domain/guides/schema'
import { Markdown } from '@/components/markdown'

/** Titled pieces of a page, one below the other. */
export const Parts = ({ parts }: { parts: Part[] }) => (
  <div className="grid gap-6">
    {parts.map(({ title, text }) => (
      <section key={title}>
        <h3 className="mb-1.5 text-base">{title}</h3>
        <Markdown>{text}</Markdown>
      </section>
    ))}
  </div>
)
