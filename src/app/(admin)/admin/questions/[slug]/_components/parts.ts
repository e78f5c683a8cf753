import type { FieldFault, WorkingCopy } from '@/domain/questions/working-copy'

/** The parts of the form, each with the fields that it holds. */
export const PARTS = [
  ['Prompt', ['title', 'difficulty', 'type', 'minutes', 'prompt', 'tests']],
  ['Hints', ['hints']],
  ['Strategy', ['strategy', 'mistakes']],
  ['Key points', ['keyPoints']],
  ['Answers', ['passing', 'strong', 'outstanding']],
  ['Follow-ups', ['followUps']],
  ['Facts', ['tags', 'roles', 'guides', 'words', 'format', 'blocks', 'data', 'traps']],
] as const
export type Part = (typeof PARTS)[number][0]

/** What each part of the form is given. */
export type PartProps = {
  copy: WorkingCopy
  faults: readonly FieldFault[]
  readOnly: boolean
  change: (change: Partial<WorkingCopy>) => void
}

const rootOf = (field: string) => field.split('.')[0] ?? ''

/** The part in which a field stands; the first for one that no part names. */
export const partOf = (field: string): Part =>
  PARTS.find(([, fields]) => (fields as readonly string[]).includes(rootOf(field)))?.[0] ?? 'Prompt'

/** The id of a field's control. */
export const idOf = (field: string) => `f-${field.replaceAll('.', '-')}`

/** Names separated by commas, as a list. */
export const namesOf = (text: string): string[] => text.split(',').map((name) => name.trim())

/** What is wrong with exactly this field. */
export const faultAt = (faults: readonly FieldFault[], field: string): string | undefined =>
  faults.find((one) => one.field === field)?.message
