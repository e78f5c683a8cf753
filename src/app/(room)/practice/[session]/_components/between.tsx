import { FinishForm } from '@/components/finish-form'
import { LocalTime } from '@/components/local-time'
import { DifficultyMark } from '@/components/ui/difficulty'
import { ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import type { Room } from '@/domain/practice/queries'
import { MODE_WORD } from '@/domain/practice/words'
import { finishSessionAction } from '../actions'
import { EnterButton } from './enter-button'
import { RefreshIn } from './refresh-in'

/** Between two questions: what comes next and that its clock waits for the word. */
export function Between({ room, now }: { room: Room; now: Date }) {
  const done = room.attempts.filter(({ status }) => status === 'SUBMITTED').length
  const next = room.attempts.find(({ status }) => status === 'WAITING' || status === 'OPEN')
  const late = room.attempts.filter(({ submittedBy, isHidden }) => submittedBy === 'CLOCK' && !isHidden)
  return (
    <main id="main" className="mx-auto grid w-full max-w-measure content-center gap-6 px-gutter py-16">
      <header>
        <p className="text-ui text-ink-3">
          {MODE_WORD[room.mode]}, {done} of {room.attempts.length} submitted
        </p>
        {next && <h1 className="mt-2 font-serif text-title leading-tight">{next.revision.title}</h1>}
        {next && (
          <p className="mt-3 flex flex-wrap gap-x-4 text-ui text-ink-2">
            <DifficultyMark value={next.revision.difficulty} />
            <span>{TYPE_WORD[next.revision.type]}</span>
            <span>
              {FORMAT_WORD[next.revision.format]}, {next.revision.minutes} min
            </span>
          </p>
        )}
      </header>
      <p className="text-ink-2">
        {room.mode === 'MOCK' ? (
          <InterviewClock deadlineAt={room.deadlineAt} now={now} />
        ) : (
          'Its clock starts when you start the question. Nothing runs until then.'
        )}
      </p>
      <Buttons>
        {next && <EnterButton attempt={next.id} number={next.position + 1} />}
        <ButtonLink href="/practice" variant="plain">
          Later
        </ButtonLink>
        <FinishForm session={room.id} action={finishSessionAction} />
      </Buttons>
      {late.length > 0 && (
        <ul className="grid gap-1 border-t border-line pt-4 text-ui">
          {late.map(({ id, revision }) => (
            <li key={id}>
              <a href={`/practice/${room.id}?attempt=${id}`}>Go on writing after time: {revision.title}</a>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

/** The one clock of a mock interview runs between questions too; when it ends, so does this page. */
function InterviewClock({ deadlineAt, now }: { deadlineAt: Date | null; now: Date }) {
  if (!deadlineAt) return 'The interview is untimed.'
  return (
    <>
      The clock of the interview goes on. It ends at <LocalTime at={deadlineAt.getTime()} />.
      <RefreshIn ms={deadlineAt.getTime() - now.getTime()} />
    </>
  )
}
