import { randomBytes, randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Claim } from '@/domain/accounts/schema'
import type { Viewer } from '@/domain/core/viewer'
import type { SaveInput } from '@/domain/core/schema'
import { startSession } from '@/domain/practice/start-session'
import type { Prisma, Question } from '@/generated/prisma/client'
import type { Role } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { sha256 } from '@/lib/sha256'

/** A moment so many seconds after the start of the story. */
export const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 14, 0, 0) + seconds * 1000)

export async function makePerson(name = 'Alice', role: Role = 'CANDIDATE'): Promise<Viewer> {
  const email = `${name.toLowerCase()}.${randomBytes(4).toString('hex')}@example.org`
  return db.person.create({ data: { name, email, role }, select: { id: true, name: true, role: true } })
}

/** Signs a person in without a password, as of the start of the story. */
export async function makeClaim(viewer: Viewer): Promise<Claim> {
  const secret = randomBytes(32).toString('base64url')
  await db.signIn.create({
    data: { personId: viewer.id, secretHash: sha256(secret), lastSeenAt: at(0), expiresAt: at(30 * 86_400) },
  })
  return { personId: viewer.id, secret }
}

export const CRITERIA = ['framing', 'numbers', 'judgement', 'delivery'].map((id) => ({
  id,
  name: id,
  question: `How good is the ${id}?`,
  levels: ['None', 'Some', 'Sound', 'Convincing'],
}))

export const KEY_POINTS = ['one', 'two', 'three', 'four', 'five'].map((id) => ({ id, text: `Says ${id}` }))

type Card = Pick<Question, 'title' | 'difficulty' | 'type' | 'format' | 'minutes' | 'tags' | 'roles'>
type Revision = Omit<Prisma.QuestionRevisionUncheckedCreateInput, 'questionId' | 'number'>

/** A published question with its rubric, in a topic of its own. */
export async function makeQuestion(
  given: { slug?: string; isPreview?: boolean; card?: Partial<Card>; revision?: Partial<Revision> } = {},
) {
  const slug = given.slug ?? `question-${randomUUID()}`
  const card: Card = {
    title: `Title of ${slug}`,
    difficulty: 'MEDIUM',
    type: 'TECHNICAL',
    format: 'WRITTEN',
    minutes: 30,
    tags: ['rfm', 'sql'],
    roles: ['product analyst'],
    ...given.card,
  }
  await db.rubricRevision.createMany({
    data: [{ type: card.type, number: 1, contentHash: 'x', criteria: CRITERIA }],
    skipDuplicates: true,
  })
  const topic = await db.topic.create({
    data: { slug: `topic-of-${slug}`, position: 1, title: `Topic of ${slug}`, description: 'About it.' },
  })
  const question = await db.question.create({
    data: {
      slug,
      topicId: topic.id,
      status: 'PUBLISHED',
      isPreview: given.isPreview ?? false,
      publishedAt: at(-86_400),
      ...card,
    },
  })
  const { title, difficulty, type, format, minutes, tags, roles } = question
  const revision = await db.questionRevision.create({
    data: {
      questionId: question.id,
      number: 1,
      contentHash: 'x',
      ...{ title, difficulty, type, format, minutes, tags, roles },
      guides: ['segmentation-foundations'],
      prompt: `PROMPT of ${slug}`,
      hints: ['First hint', 'Second hint'],
      tests: 'Judgement.',
      strategy: [],
      followUps: [],
      mistakes: ['One', 'Two'],
      keyPoints: KEY_POINTS,
      passing: `PASSING of ${slug}`,
      strong: `STRONG of ${slug}`,
      outstanding: `OUTSTANDING of ${slug}`,
      ...given.revision,
    },
  })
  await db.question.update({ where: { id: question.id }, data: { publishedRevisionId: revision.id } })
  return { id: question.id, slug, topic: topic.slug, revisionId: revision.id }
}

/** A drill on one new question, started at the start of the story, its clock running. */
export async function makeAttempt(viewer: Viewer, question?: { slug: string }) {
  const { slug } = question ?? (await makeQuestion())
  const session = await startSession(
    viewer,
    { mode: 'DRILL', question: slug, key: randomUUID(), extraTime: 'X100' },
    at(0),
  )
  const attempt = await db.attempt.findFirstOrThrow({ where: { candidateId: viewer.id, sessionId: session } })
  return { session, attempt: attempt.id, questionId: attempt.questionId, slug }
}

/** An autosave of `body` on top of revision `base`, typed at that moment. */
export const save = (
  body: string,
  base: number,
  typedAt: Date,
  more: Partial<SaveInput> = {},
): SaveInput => ({
  key: uuidv7(),
  base,
  after: null,
  body,
  typedAt: typedAt.getTime(),
  ...more,
})

/** A row's columns without the noise of ids and times. */
export const readAttempt = (viewer: Viewer, id: string) =>
  db.attempt.findUniqueOrThrow({ where: { candidateId_id: { candidateId: viewer.id, id } } })
