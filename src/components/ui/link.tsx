import NextLink from 'next/link'
import type { Route } from 'next'
import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> & { href: string }

/**
 * A link within the site; navigates without a reload. Takes any path as text.
 * Nothing is fetched ahead: every page is rendered for its reader, and a list would ask for dozens at once.
 */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />
}
