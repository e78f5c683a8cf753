import type { DraftStatus, QuestionStatus } from '@/generated/prisma/enums'
import { statusWord, type Entry, type RowFault } from './entry'

/** A question of the bank that a row names. */
export type Existing = {
  id: string
  slug: string
  status: QuestionStatus
  topicId: string
  isPreview: boolean
  /** Of what is published, or else of the newest revision. */
  hash: string | null
  /** Of the newest revision. */
  number: number
  /** Once published, so that another person has read it. */
  wasOut: boolean
  draft: DraftStatus | null
  /** Who wrote in the draft last. */
  editor: string | null
  /** The importer's own draft, in which nobody has typed. */
  isUntouched: boolean
  /** Of the revision that waits for a second person. */
  waiting: string | null
}

/**
 * What becomes of a row's words: nothing, a revision that another person publishes, a draft, a retired question, or
 * a retired one that is put back with the words that were reviewed once.
 */
export type WordsStep = 'none' | 'send' | 'draft' | 'retire' | 'put-back'

export function wordsStep({ status }: Entry, hash: string, existing: Existing | undefined): WordsStep {
  if (existing && isSettled(status, hash, existing)) return 'none'
  if (status === 'draft') return 'draft'
  if (status === 'retired') return 'retire'
  const isKnown = existing?.wasOut && existing.status === 'RETIRED' && existing.hash === hash
  return isKnown ? 'put-back' : 'send'
}

function isSettled(status: Entry['status'], hash: string, existing: Existing): boolean {
  const isHere = existing.hash === hash && statusWord(existing.status) === status
  return isHere || (existing.waiting === hash && status !== 'retired')
}

/** What forbids the step: words that somebody is working on, or a state that a question cannot go to. */
export function stepFaults(
  { status }: Entry,
  hash: string,
  existing: Existing | undefined,
  step: WordsStep,
): RowFault[] {
  if (!existing || step === 'none') return []
  const fault = (reason: string): RowFault[] => [{ field: 'status', reason }]
  const wasRead = statusWord(existing.status) !== 'draft'
  if (status === 'draft' && wasRead)
    return fault('A published question cannot become a draft again; use “retired”.')
  if (step === 'retire' && existing.wasOut)
    return existing.hash === hash ? [] : fault('Retire it with the words it has, or change its words first.')
  if (step === 'put-back' || existing.draft === null) return []
  if (existing.draft === 'IN_REVIEW')
    return fault(`A change by ${nameOf(existing)} waits for review here. Publish it or send it back first.`)
  return existing.isUntouched
    ? []
    : fault(`${nameOf(existing)} is editing this question here. Publish or discard that draft first.`)
}

const nameOf = ({ editor }: Existing) => editor ?? 'somebody'
