import type { ReactNode } from 'react'
import { countUnread, UNREAD_LIMIT } from '@/domain/accounts/list-notices'
import { Shell } from '@/components/shell/shell'
import { isDemo } from '@/web/demo'
import { getViewer } from '@/web/session'
import { readTheme } from '@/web/theme'
import { setTheme } from '../actions'

/** Header and footer for whoever asks. Layouts of route groups use it; the practice room has none. */
export async function SiteShell({ children }: { children: ReactNode }) {
  const [viewer, theme] = await Promise.all([getViewer(), readTheme()])
  const unread = viewer ? await countUnread(viewer) : 0
  return (
    <Shell
      viewer={viewer}
      notices={{ unread, limit: UNREAD_LIMIT }}
      demo={isDemo()}
      theme={theme}
      setTheme={setTheme}
    >
      {children}
    </Shell>
  )
}
