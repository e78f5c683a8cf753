import type { GuideSummary } from '@/domain/guides/queries'
import type { QuestionCard } from '@/domain/questions/cards'
import type { QuestionFull } from '@/domain/questions/get-question'
import type { MyReport } from '@/domain/questions/list-reports'
import { listingHref } from '@/domain/questions/listing'
import { TYPE_WORD } from '@/domain/questions/words'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Meta } from '@/components/ui/meta'
import { SideSection } from '@/components/ui/split'
import { Tags } from '@/components/ui/tag'
import { momentText } from '@/lib/moment-text'
import { MyAttempts, type ListedAttempt } from './my-attempts'
import { MyReports } from './my-reports'
import { NoteForm } from './note-form'

type QuestionSideProps = {
  question: QuestionFull
  attempts: ListedAttempt[]
  reports: MyReport[]
  related: QuestionCard[]
  guides: GuideSummary[]
}

/** What stands beside a question: facts, what the reader keeps on it, where to read on. */
export function QuestionSide({ question, attempts, reports, related, guides }: QuestionSideProps) {
  const { roles, tags, words, revision, slug, minutes, mine } = question
  const list = roles.join(', ')
  return (
    <>
      <SideSection title="Facts">
        <Facts
          items={[
            ['Roles', list.charAt(0).toUpperCase() + list.slice(1)],
            [
              'Tags',
              <Tags key="tags" items={tags.map((tag) => ({ label: tag, href: listingHref({ tag }) }))} />,
            ],
            ['Length', words && `${words[0]}–${words[1]} words`],
            [
              'Revision',
              <>
                {revision.number},{' '}
                <time dateTime={revision.createdAt.toISOString()}>
                  {momentText(revision.createdAt.getTime(), 'day', 'UTC')}
                </time>
              </>,
            ],
          ]}
        />
      </SideSection>
      {mine && (
        <>
          <SideSection title="My attempts">
            <MyAttempts attempts={attempts} minutes={minutes} />
          </SideSection>
          <SideSection title="My notes">
            <NoteForm question={slug} body={mine.note?.body ?? ''} />
          </SideSection>
        </>
      )}
      <ReadNext related={related} guides={guides} />
      {mine && (
        <SideSection title="A problem with this question?">
          <MyReports question={slug} revision={revision.number} reports={reports} />
        </SideSection>
      )}
    </>
  )
}

function ReadNext({ related, guides }: Pick<QuestionSideProps, 'related' | 'guides'>) {
  return (
    <SideSection title="Read next">
      <ul role="list" className="grid gap-3">
        {guides.map((guide) => (
          <li key={guide.slug}>
            <Link href={`/guides/${guide.slug}`}>{guide.title}</Link>
            <p className="text-sm text-ink-3">Guide, {guide.minutes} min</p>
          </li>
        ))}
        {related.map((one, index) => (
          <li key={index}>
            {one.locked ? one.title : <Link href={`/questions/${one.slug}`}>{one.title}</Link>}
            <Meta
              items={[
                one.locked && <Icon key="lock" name="lock" label="Locked" />,
                <DifficultyMark key="difficulty" value={one.difficulty} />,
                TYPE_WORD[one.type],
              ]}
            />
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
