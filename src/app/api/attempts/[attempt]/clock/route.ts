import { uuid } from '@/domain/core/text'
import { getClock } from '@/domain/practice/queries'
import { reply } from '@/web/api'
import { getViewer } from '@/web/session'

/** The attempt's clock and the latest text: for a tab that slept, or that another tab has overtaken. */
export async function GET(_request: Request, { params }: RouteContext<'/api/attempts/[attempt]/clock'>) {
  const viewer = await getViewer()
  if (!viewer) return reply(401, { outcome: 'signed-out', now: Date.now() })
  const attempt = uuid.safeParse((await params).attempt)
  const clock = attempt.success && (await getClock(viewer, attempt.data, new Date()))
  if (!clock) return reply(404, { outcome: 'not-found', now: Date.now() })
  return reply(200, {
    outcome: 'clock',
    rev: clock.rev,
    body: clock.lateBody ?? clock.body,
    savedAt: (clock.lateSavedAt ?? clock.savedAt)?.getTime() ?? null,
    deadlineAt: clock.deadlineAt?.getTime() ?? null,
    pausedAt: clock.pausedAt?.getTime() ?? null,
    submittedBy: clock.submittedBy,
    now: Date.now(),
  })
}
