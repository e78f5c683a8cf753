import type { Viewer } from '@/domain/core/viewer'
import { ButtonLink } from '@/components/ui/button'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { Find } from './find'
import { Nav, PhoneMenu } from './nav'
import { navItems } from './nav-items'
import { NoticesLink } from './notices-link'

export type HeaderProps = {
  viewer: Viewer | null
  /** How many notices are unread, and from how many on they are not counted further. */
  notices: { unread: number; limit: number }
}

/** Brand, navigation, search, notices, and the way in or the person's own menu. */
export function Header({ viewer, notices }: HeaderProps) {
  const items = navItems(viewer)
  return (
    <header className="border-b border-line print:hidden">
      <div className="frame flex h-14 items-center gap-3 sm:gap-6">
        <Brand />
        <Nav items={items} />
        <div className="ml-auto flex items-center gap-1.5 text-ui sm:gap-3">
          <Find items={items} />
          {viewer ? (
            <>
              <NoticesLink {...notices} />
              <AccountMenu viewer={viewer} />
            </>
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
