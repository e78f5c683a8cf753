import type { Viewer } from '@/domain/core/viewer'
import { ButtonLink } from '@/components/ui/button'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { Find } from './find'
import { Nav, PhoneMenu } from './nav'
import { navItems } from './nav-items'

/** Brand, navigation, search, and the way in or the person's own menu. */
export function Header({ viewer }: { viewer: Viewer | null }) {
  const items = navItems(viewer)
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex h-14 w-full max-w-frame items-center gap-6 px-gutter">
        <Brand />
        <Nav items={items} />
        <div className="ml-auto flex items-center gap-3 text-ui">
          <Find items={items} />
          {viewer ? (
            <AccountMenu viewer={viewer} />
          ) : (
            <ButtonLink href="/sign-in" size="s">
              Sign in
            </ButtonLink>
          )}
          <PhoneMenu items={items} />
        </div>
      </div>
    </header>
  )
}
