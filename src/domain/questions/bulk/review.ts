import { recordEvents } from '@/domain/core/events'
import type { Db } from '@/infra/db'
import { checkPreviews } from '../check-previews'
import { movedOn, tell } from '../curate'
import { canPublish } from '../policy'
import { publishRevisions } from '../publish-revision'
import { sortOut, type BulkOutcome, type BulkRow, type BulkTurn } from './rows'

type Waiting = BulkRow & { draft: NonNullable<BulkRow['draft']> & { revisionId: string } }

/** Publishes what waits for review and somebody else wrote, as publishDraft does with one. */
export async function publishWaiting(tx: Db, rows: readonly BulkRow[], turn: BulkTurn): Promise<BulkOutcome> {
  const { viewer, note, now } = turn
  const { reached, left } = sortOut(rows, ({ draft }) => {
    if (draft?.status !== 'IN_REVIEW' || !draft.revision) return NOT_WAITING
    return canPublish(viewer, draft.revision)
      ? undefined
      : 'You wrote this revision: another person publishes.'
  })
  const waiting = reached.filter(isWaiting)
  const ids = waiting.map(({ id }) => id)
  const revisions = waiting.map(({ draft }) => draft.revisionId)
  const { count } = await tx.questionDraft.deleteMany({
    where: { questionId: { in: ids }, status: 'IN_REVIEW', revisionId: { in: revisions } },
  })
  if (count < ids.length) throw movedOn()
  await publishRevisions(tx, viewer, revisions, now, note)
  await tx.question.updateMany({ where: { id: { in: ids } }, data: { sourceHash: null, changedAt: now } })
  await checkPreviews(tx, ids)
  await tellAuthors(tx, waiting, turn, 'question-published')
  return { changed: ids.length, left }
}

/** Opens what waits for review for editing again, as sendBack does with one. */
export async function sendWaitingBack(
  tx: Db,
  rows: readonly BulkRow[],
  turn: BulkTurn,
): Promise<BulkOutcome> {
  const { viewer, note, now } = turn
  const { reached, left } = sortOut(rows, (row) => (isWaiting(row) ? undefined : NOT_WAITING))
  const waiting = reached.filter(isWaiting)
  const ids = waiting.map(({ id }) => id)
  await tx.questionDraft.updateMany({
    where: { questionId: { in: ids } },
    data: { status: 'EDITING', revisionId: null, submittedAt: null, remark: note },
  })
  await tx.question.updateMany({ where: { id: { in: ids } }, data: { changedAt: now } })
  await tx.question.updateMany({
    where: { id: { in: ids }, status: 'IN_REVIEW' },
    data: { status: 'DRAFT' },
  })
  const traces = waiting.map(({ id, draft }) => ({
    action: 'question.sent-back' as const,
    subjectId: id,
    data: { revision: draft.revision?.number ?? 0, note },
  }))
  await recordEvents(tx, viewer, traces, now)
  await tellAuthors(tx, waiting, turn, 'question-sent-back')
  return { changed: ids.length, left }
}

const NOT_WAITING = 'It does not wait for review.'

const isWaiting = (row: BulkRow): row is Waiting =>
  row.draft?.status === 'IN_REVIEW' && row.draft.revisionId !== null

const DONE = {
  'question-published': ['has been published', 'of your questions have been published'],
  'question-sent-back': [
    'came back to you with a remark',
    'of your questions came back to you with a remark',
  ],
} as const

/** One notice a person, however many questions. */
async function tellAuthors(
  tx: Db,
  waiting: readonly Waiting[],
  { viewer, now }: BulkTurn,
  kind: keyof typeof DONE,
): Promise<void> {
  const [one, many] = DONE[kind]
  for (const authorId of new Set(waiting.map(({ draft }) => draft.authorId))) {
    const [first, ...others] = waiting.filter(({ draft }) => draft.authorId === authorId)
    const message = {
      kind,
      key: `${kind} ${viewer.id} ${now.toISOString()}`,
      text: others.length === 0 ? `“${first?.title}” ${one}.` : `${others.length + 1} ${many}.`,
      href: others.length === 0 ? (`/admin/questions/${first?.slug}` as const) : '/admin/questions',
    } as const
    await tell(tx, viewer, [authorId], message, now)
  }
}
