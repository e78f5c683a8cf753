import { Link } from '@/components/ui/link'
import { KeysHelp } from './keys-help'
import { ThemeSwitch, type ThemeSwitchProps } from './theme-switch'

const LINKS = [
  { href: '/topics', label: 'Topics' },
  { href: '/guides', label: 'Guides' },
  { href: '/careers', label: 'Careers' },
]

/** What is left to say at the end of a page, and how it should look. */
export function Footer(theme: ThemeSwitchProps) {
  return (
    <footer className="mt-auto pt-24 text-sm text-ink-3 print:hidden">
      <div className="border-t border-line">
        <div className="frame flex flex-wrap items-center gap-x-6 gap-y-2 py-5">
          <span>SegPrep</span>
          {LINKS.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              className="inline-flex min-h-6 items-center text-ink-2 coarse:min-h-11"
            >
              {label}
            </Link>
          ))}
          <KeysHelp />
          <div className="sm:ml-auto">
            <ThemeSwitch {...theme} />
          </div>
        </div>
      </div>
    </footer>
  )
}
