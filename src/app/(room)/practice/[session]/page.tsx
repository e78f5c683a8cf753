import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { uuid } from '@/domain/core/text'
import { getRoom, getWorkbench, type Room as RoomData } from '@/domain/practice/queries'
import { Markdown } from '@/components/markdown'
import { requireViewer } from '@/web/session'
import { Between } from './_components/between'
import { Room } from './_components/room'
import { toRoomProps } from './_components/room-props'

export const metadata: Metadata = { title: 'Practice', robots: { index: false } }

export default async function RoomPage({ params, searchParams }: PageProps<'/practice/[session]'>) {
  const { session } = await params
  const viewer = await requireViewer(`/practice/${session}`)
  const now = new Date()
  const room = uuid.safeParse(session).success && (await getRoom(viewer, session, now))
  if (!room) notFound()

  const shown = attemptOnScreen(room, (await searchParams).attempt)
  const workbench = shown && (await getWorkbench(viewer, shown.id))
  if (workbench) {
    return (
      <Room
        key={workbench.id}
        {...toRoomProps(viewer, room, workbench, now)}
        prompt={<Markdown className="text-lg">{workbench.revision.prompt}</Markdown>}
        data={
          workbench.revision.data && <Markdown>{`\`\`\`sql\n${workbench.revision.data}\n\`\`\``}</Markdown>
        }
      />
    )
  }
  if (room.status === 'FINISHED') redirect(`/practice/${room.id}/results`)
  return <Between room={room} now={now} />
}

/** The question whose clock runs, or the one paused last; on request one the clock has submitted, to go on after time. */
function attemptOnScreen(room: RoomData, asked: string | string[] | undefined) {
  const late = room.attempts.find(({ id }) => id === asked)
  if (late?.submittedBy === 'CLOCK' && !late.isHidden) return late
  const running = room.attempts.find((attempt) => attempt.enteredAt)
  if (running) return running
  const paused = room.attempts.filter((attempt) => attempt.status === 'OPEN' && attempt.pausedAt)
  return paused.sort((a, b) => Number(b.pausedAt) - Number(a.pausedAt))[0] ?? null
}
