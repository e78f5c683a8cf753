import * as z from 'zod'
import { criteriaSchema, type Criterion } from '../schema'
import type { QuestionType } from '@/generated/prisma/enums'
import type { Fault } from './fault'
import { checkYaml, readYaml } from './front-matter'
import { typeWord } from './question-matter'

export type RubricFile = { file: string; type: QuestionType; criteria: Criterion[] }

const rubricSchema = z.strictObject({ type: typeWord, criteria: criteriaSchema })

/** Reads rubrics/<type>.yml: the criteria of one question type. */
export function readRubricFile(file: string, text: string): { rubric?: RubricFile; faults: Fault[] } {
  const { value, faults } = checkYaml(rubricSchema, readYaml(file, text), file)
  if (!value) return { faults }
  const ids = value.criteria.map(({ id }) => id)
  if (new Set(ids).size < ids.length) {
    return { faults: [{ file, line: 1, message: 'Give each criterion an id of its own.' }] }
  }
  return { rubric: { file, ...value }, faults }
}
