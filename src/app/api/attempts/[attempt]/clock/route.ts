import { uuid } from '@/domain/core/text'
import { getClock } from '@/domain/practice/queries'
import { answerApi } from '@/web/save-api'
import { getViewer } from '@/web/session'

/** The attempt's clock and the latest text: for a tab that slept, or that another tab has overtaken. */
export async function GET(_request: Request, { params }: RouteContext<'/api/attempts/[attempt]/clock'>) {
  const viewer = await getViewer()
  if (!viewer) return answerApi.reply({ outcome: 'signed-out', now: Date.now() })
  const attempt = uuid.safeParse((await params).attempt)
  const clock = attempt.success && (await getClock(viewer, attempt.data, new Date()))
  if (!clock) return answerApi.reply({ outcome: 'not-found', now: Date.now() })
  return answerApi.reply({
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
