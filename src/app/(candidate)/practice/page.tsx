import type { Metadata } from 'next'
import { uuid } from '@/domain/core/text'
import { getProfile } from '@/domain/accounts/queries'
import { HISTORY_PAGE, listHistory, listRunning, listTopicChoices } from '@/domain/practice/queries'
import { Hang } from '@/components/ui/hang'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { DrillForm } from './_components/drill-form'
import { History } from './_components/history'
import { MockForm } from './_components/mock-form'
import { Running } from './_components/running'

export const metadata: Metadata = { title: 'Practice', robots: { index: false } }

export default async function PracticePage({ searchParams }: PageProps<'/practice'>) {
  const viewer = await requireViewer('/practice')
  const before = uuid.safeParse((await searchParams).before)
  const running = await listRunning(viewer, new Date())
  const [history, topics, profile] = await Promise.all([
    listHistory(viewer, before.data),
    listTopicChoices(),
    getProfile(viewer),
  ])
  return (
    <Page>
      <PageHead
        title="Practice"
        lede={
          <p>
            Answer against a clock that the server keeps. What you type is saved as you type it, on this
            device and on the server.
          </p>
        }
      />
      {running.length > 0 && (
        <Hang first id="running" title="Go on" note={`${running.length} running`}>
          <Running sessions={running} />
        </Hang>
      )}
      <Hang first={running.length === 0} id="drill" title="Drill" note="pause, hints and more time allowed">
        <DrillForm topics={topics} extraTime={profile.extraTime} />
      </Hang>
      <Hang id="mock" title="Mock interview" note="one clock, no pause, no hints">
        <MockForm extraTime={profile.extraTime} />
      </Hang>
      <Hang id="history" title="History">
        <History
          sessions={history.slice(0, HISTORY_PAGE)}
          hasMore={history.length > HISTORY_PAGE}
          isFirst={!before.data}
        />
      </Hang>
    </Page>
  )
}
