import type { SubmittedBy } from '@/generated/prisma/enums'
import type { DeviceStore } from './device-store'
import type { Transport } from './send-save'

export type Phase = 'saved' | 'saving' | 'device' | 'conflict' | 'signed-out' | 'refused'
export type Conflict = { body: string; rev: number; savedAt: number | null }
export type Kept = {
  text: string
  phase: Phase
  /** By the server's clock; null before the first save. */
  savedAt: number | null
  conflict: Conflict | null
  /** The last save came after time. */
  late: boolean
  deadlineAt: number | null
  pausedAt: number | null
  submittedBy: SubmittedBy | null
  /** False when the browser could not keep the text: then it is in this tab only. */
  isOnDevice: boolean
  /** A sentence for `refused`. */
  problem: string | null
}
export type Start = Pick<Kept, 'text' | 'savedAt' | 'deadlineAt' | 'pausedAt' | 'submittedBy' | 'late'> & {
  rev: number
}

/** How a text begins that has no clock and is not handed in by its keeper. */
export const untimed = (start: Pick<Start, 'text' | 'rev' | 'savedAt'>): Start => ({
  ...start,
  deadlineAt: null,
  pausedAt: null,
  submittedBy: null,
  late: false,
})

export type Tools = { device: DeviceStore; server: Transport; now: () => number }
