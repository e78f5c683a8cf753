import * as z from 'zod'
import { authorize, conflict } from '@/domain/core/errors'
import { recordEvent } from '@/domain/core/events'
import { privileged } from '@/domain/core/privilege'
import { slug, storableText } from '@/domain/core/text'
import type { Viewer } from '@/domain/core/viewer'
import { QuestionType } from '@/generated/prisma/enums'
import { db } from '@/infra/db'
import { contentHash } from './content/hash'
import { canArrangeBank } from './policy'
import { criteriaSchema, type Criterion } from './schema'

const LEVELS = 4
const texts = z.array(storableText.trim().max(600)).max(40)

/** A form: the criteria one after the other, four levels for each. */
export const changeRubricSchema = z
  .strictObject({
    type: z.enum(QuestionType),
    /** The number of the revision that the form was filled with. */
    seen: z.coerce.number().int().min(1),
    ids: z.array(slug).max(6),
    names: texts,
    questions: texts,
    levels: texts,
  })
  .transform(({ type, seen, ids, names, questions, levels }, context) => {
    const criteria = ids.map((id, index) => ({
      id,
      name: names[index],
      question: questions[index],
      levels: levels.slice(index * LEVELS, (index + 1) * LEVELS),
    }))
    const parsed = criteriaSchema.safeParse(criteria)
    if (parsed.success && new Set(ids).size === ids.length) return { type, seen, criteria: parsed.data }
    context.addIssue({
      code: 'custom',
      message:
        'Fill in every field: a name of at most 40 characters, a question of at most 160 and four levels each.',
    })
    return z.NEVER
  })

/**
 * Puts new criteria in force for a type of question, as the next revision of its rubric; attempts keep theirs.
 * Refuses when another revision came meanwhile, and when nothing is different. For administrators.
 */
export const changeRubric = (
  viewer: Viewer,
  { type, seen, criteria }: { type: QuestionType; seen: number; criteria: Criterion[] },
  now: Date,
): Promise<void> =>
  privileged(viewer, 'change a rubric', type, now, () => {
    authorize(canArrangeBank(viewer))
    return db.$transaction(async (tx) => {
      const current = await tx.rubricRevision.findFirst({
        where: { type },
        orderBy: { number: 'desc' },
        select: { number: true, contentHash: true },
      })
      const hash = contentHash(criteria)
      if (current?.number !== seen) throw meanwhile()
      if (current.contentHash === hash) throw conflict('Nothing is different.')
      const revision = { type, number: seen + 1, contentHash: hash, criteria, createdAt: now }
      const { count } = await tx.rubricRevision.createMany({ data: [revision], skipDuplicates: true })
      if (count === 0) throw meanwhile()
      const made = await tx.rubricRevision.findUniqueOrThrow({
        where: { type_number: { type, number: seen + 1 } },
        select: { id: true },
      })
      await recordEvent(tx, viewer, 'rubric.changed', made.id, now, { type, revision: seen + 1 })
    })
  })

const meanwhile = () =>
  conflict('Somebody changed this rubric meanwhile. Copy what you wrote and load the page again.')
