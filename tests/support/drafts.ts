import { uuidv7 } from 'uuidv7'
import { db } from '@/infra/db'
import { emptyCopy, writeCopy, type WorkingCopy } from '@/domain/questions/working-copy'

const SENTENCE =
  'A retailer has many customers and asks which of them it should write to next week, and why. '

/** A working copy that meets the content bar. */
export const soundCopy = (more: Partial<WorkingCopy> = {}): WorkingCopy => ({
  ...emptyCopy('Which customers get the letter?'),
  tags: ['rfm', 'targeting'],
  roles: ['product analyst'],
  guides: ['segmentation-foundations'],
  prompt: SENTENCE.repeat(5).trim(),
  hints: ['Look at who would buy anyway.', 'Think of what a letter costs.'],
  tests: 'Whether cost and effect are kept apart.',
  strategy: [
    { minutes: '10', name: 'Frame', text: 'Say what is decided.' },
    { minutes: '20', name: 'Compute', text: 'Work through one segment.' },
  ],
  followUps: ['What if it costs twice as much?', 'How would you test it?', 'When would you stop?'].map(
    (question) => ({ question, listenFor: 'A number.' }),
  ),
  mistakes: ['Writes to everybody.', 'Forgets the cost.'],
  keyPoints: ['increment', 'cost', 'holdout', 'threshold', 'review'].map((id) => ({
    id,
    text: `Names the ${id} and says what follows from it.`,
  })),
  passing: 'Write to those who react.',
  strong: 'Write to those who react, and keep a group aside.',
  outstanding: 'Write to those whose reaction pays for the letter, and keep a group aside.',
  ...more,
})

/** Puts a text into a working copy without its editor. */
export const fillDraft = (questionId: string, more: Partial<WorkingCopy> = {}, authorId?: string) =>
  db.questionDraft.update({
    where: { questionId },
    data: { content: writeCopy(soundCopy(more)), ...(authorId && { authorId }) },
  })

export const draftSave = (copy: WorkingCopy, base: number) => ({
  key: uuidv7(),
  base,
  after: null,
  body: writeCopy(copy),
})
