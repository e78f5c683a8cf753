import type { LockedCard } from '@/domain/questions/cards'
import { TYPE_WORD } from '@/domain/questions/words'
import { Gate } from '@/components/gate'
import { practisedInWords } from '@/components/practised'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'

/** What a visitor sees of a question behind the gate. */
export function LockedQuestion({
  question,
  callbackUrl,
}: {
  question: LockedCard
  callbackUrl: `/${string}`
}) {
  const { title, difficulty, type, practicedCount } = question
  return (
    <Page>
      <PageHead
        face="content"
        title={title}
        crumbs={[{ label: 'Questions', href: '/questions' }]}
        meta={[
          <DifficultyMark key="difficulty" value={difficulty} />,
          TYPE_WORD[type],
          practisedInWords(practicedCount),
          <span key="locked">
            <Icon name="lock" /> Locked
          </span>,
        ]}
      />
      <div className="max-w-[52rem]">
        <Gate title="This question opens when you sign in" callbackUrl={callbackUrl} />
        <p className="pt-2 text-ui">
          <Link href="/topics">Questions that are open to all</Link>
        </p>
      </div>
    </Page>
  )
}
