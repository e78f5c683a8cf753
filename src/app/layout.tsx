import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { appOrigin } from '@/web/origin'
import { readTheme } from '@/web/theme'
import { faces } from './fonts'
import './globals.css'

const GROUND = { light: '#fcfcfa', dark: '#141614' }

export function generateMetadata(): Metadata {
  return {
    metadataBase: appOrigin(),
    title: { default: 'SegPrep: practise customer segmentation interviews', template: '%s · SegPrep' },
    description:
      'Practise interview questions on customer segmentation and targeting: answer against the clock, then see what you covered and what you missed.',
    applicationName: 'SegPrep',
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme()
  if (theme !== 'system') return { themeColor: GROUND[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: GROUND.light },
      { media: '(prefers-color-scheme: dark)', color: GROUND.dark },
    ],
  }
}

/** Reading the theme's cookie makes every page dynamic, the 404 included; only then do scripts get their nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme()
  return (
    <html lang="en" className={faces} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
