import type { Db } from '@/infra/db'

type Submitted = { candidateId: string; questionId: string; body: string }

/**
 * Records that these people have answered these questions, and raises each question's practised count by
 * the people who are new to it. Answers with nothing in them do not count. Called once in the transaction
 * that submits them: rows are taken in the order of the questions, so that no two wait for each other.
 */
export async function countPractice(tx: Db, attempts: Submitted[], at: Date): Promise<void> {
  const facts = attempts
    .filter((attempt) => attempt.body.trim())
    .map(({ candidateId, questionId }) => ({ personId: candidateId, questionId, at }))
    .sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
  const added = await tx.questionPractice.createManyAndReturn({
    data: facts,
    skipDuplicates: true,
    select: { questionId: true },
  })
  const people = new Map<string, number>()
  for (const { questionId } of added) people.set(questionId, (people.get(questionId) ?? 0) + 1)
  for (const [id, increment] of [...people].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.question.update({ where: { id }, data: { practicedCount: { increment } }, select: { id: true } })
  }
}
