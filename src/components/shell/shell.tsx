import type { ReactNode } from 'react'
import { DemoBanner } from '../demo-banner'
import { Footer } from './footer'
import { Header, type HeaderProps } from './header'
import { KeyListener } from './key-listener'
import type { ThemeSwitchProps } from './theme-switch'

type ShellProps = ThemeSwitchProps & HeaderProps & { demo: boolean; children: ReactNode }

/** What surrounds every page but the practice room: skip link, header, footer, keys. */
export function Shell({ viewer, notices, demo, children, ...theme }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute -top-16 left-3 z-10 bg-accent px-3 py-2 text-on-accent focus:top-2 focus:text-on-accent print:hidden"
      >
        Skip to content
      </a>
      {demo && <DemoBanner />}
      <Header viewer={viewer} notices={notices} />
      {children}
      <Footer {...theme} />
      <KeyListener />
    </div>
  )
}
