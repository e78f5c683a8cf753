import type { ComponentProps } from 'react'

/** Code that scrolls inside itself, also by keyboard. */
export const CodeBlock = (props: ComponentProps<'pre'>) => (
  <pre role="group" aria-label="Code" tabIndex={0} {...props} />
)
