import type { Claim } from '@/domain/accounts/schema'
import { addSeconds } from '@/domain/practice/rules'
import type { Viewer } from '@/domain/core/viewer'
import { answerReport } from '@/domain/questions/answer-report'
import { createQuestion } from '@/domain/questions/create-question'
import { publishDraft } from '@/domain/questions/publish-draft'
import { reportQuestion } from '@/domain/questions/report-question'
import { restoreRevision } from '@/domain/questions/restore-revision'
import { retireQuestion } from '@/domain/questions/retire-question'
import { saveDraft } from '@/domain/questions/save-draft'
import { sendBack } from '@/domain/questions/send-back'
import { sendToReview } from '@/domain/questions/send-to-review'
import { readCopy, writeCopy } from '@/domain/questions/working-copy'
import { db } from '@/infra/db'
import { pastClaim } from './make-person'
import { keyOf } from './sit'

const HOUR = 3600
const NEW_TITLE = 'Size the market for a new tea'

type Desk = { viewer: Viewer; claim: Claim }
type Target = { id: string; slug: string }

/**
 * Acts out how two administrators keep the bank: a question that is begun, one that waits for the other's review, one
 * that came back with a remark, a corrected one, a retired one; a reader's report that waits and one that is answered.
 * Does nothing when that was done before.
 */
export async function actCuration(editor: Viewer, admin: Viewer, reader: Viewer, now: Date): Promise<void> {
  if (await db.questionReport.count()) return
  const desk = { viewer: editor, claim: await pastClaim(editor, now) }
  const [waiting, returned, corrected, retired, first] = await targets()
  const topic = await db.topic.findFirstOrThrow({
    where: { members: { none: {} } },
    orderBy: { position: 'asc' },
    select: { slug: true },
  })
  const at = (hours: number) => addSeconds(now, -hours * HOUR)

  await createQuestion(editor, { title: NEW_TITLE, topic: topic.slug }, at(70))
  if (corrected) {
    await revise(
      desk,
      corrected,
      'Answering before the period of the figures is settled.',
      'Adds a mistake that two readers made.',
      at(60),
    )
    await publishDraft(admin, { question: corrected.id }, at(50))
  }
  if (returned) {
    await revise(desk, returned, 'Not saying what.', 'One mistake more.', at(40))
    await sendBack(
      admin,
      { question: returned.id, note: 'Say what exactly is left out; as it stands nobody can tick it.' },
      at(30),
    )
  }
  if (waiting) {
    await revise(
      desk,
      waiting,
      'Calling a share of visits a share of people.',
      'Names the confusion that most answers show.',
      at(20),
    )
  }
  if (retired) {
    await retireQuestion(
      admin,
      { question: retired.id, note: 'Too close to a newer question on the same table.' },
      at(15),
    )
  }
  if (first) await report(reader, admin, first, at)
}

/** The last five of the bank that a visitor cannot open, so that the front of it stays as it is. */
const targets = () =>
  db.question.findMany({
    where: { status: 'PUBLISHED', isPreview: false },
    orderBy: { position: 'desc' },
    take: 5,
    select: { id: true, slug: true },
  })

async function revise(
  { viewer, claim }: Desk,
  { id }: Target,
  mistake: string,
  note: string,
  at: Date,
): Promise<void> {
  const { publishedRevision } = await db.question.findUniqueOrThrow({
    where: { id },
    select: { publishedRevision: { select: { number: true } } },
  })
  await restoreRevision(viewer, { question: id, number: publishedRevision?.number ?? 1 }, at)
  const { content } = await db.questionDraft.findUniqueOrThrow({
    where: { questionId: id },
    select: { content: true },
  })
  const copy = readCopy(content)
  const body = writeCopy({ ...copy, mistakes: [...copy.mistakes, mistake] })
  await saveDraft(claim, id, { key: keyOf(`draft ${id}`), base: 0, after: null, body }, addSeconds(at, 600))
  await sendToReview(viewer, { question: id, note }, addSeconds(at, 900))
}

async function report(
  reader: Viewer,
  admin: Viewer,
  { id, slug }: Target,
  at: (hours: number) => Date,
): Promise<void> {
  const shown = { question: slug, revision: 1, hints: 1, answers: 0, width: 1280, theme: 'light' } as const
  const text = 'The second hint gives away what the fourth key point asks for.'
  await reportQuestion(reader, { ...shown, key: keyOf(`report ${id}`), text }, at(45))
  const { id: answered } = await db.questionReport.findFirstOrThrow({
    where: { questionId: id },
    select: { id: true },
  })
  const answer = 'You are right. The hint now leads to it without saying it; thank you.'
  await answerReport(admin, { report: answered, answer }, at(26))
  const open = 'The prompt speaks of “active” customers. Over which period?'
  await reportQuestion(reader, { ...shown, hints: 0, key: keyOf(`report again ${id}`), text: open }, at(6))
}
