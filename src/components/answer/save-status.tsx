import { LocalTime } from '@/components/local-time'
import { SaveState } from '@/components/ui/save-state'
import type { Kept } from './kept'

/** Where the text is, in words; always in view. */
export function SaveStatus({ kept }: { kept: Pick<Kept, 'phase' | 'savedAt' | 'late' | 'isOnDevice'> }) {
  const { phase, savedAt, late, isOnDevice } = kept
  const where = isOnDevice ? 'kept on this device' : 'in this tab only'
  switch (phase) {
    case 'saving':
      return <SaveState state="saving">Saving</SaveState>
    case 'device':
      return <SaveState state="device">Offline: {where}</SaveState>
    case 'conflict':
      return <SaveState state="conflict">Newer text elsewhere: choose</SaveState>
    case 'signed-out':
      return <SaveState state="signed-out">Signed out: {where}</SaveState>
    case 'refused':
      return <SaveState state="device">Not saved: {where}</SaveState>
    case 'saved':
      if (savedAt === null) return <SaveState state="saved">Nothing to save yet</SaveState>
      return (
        <SaveState state="saved">
          Saved {late && 'as after time '}
          <LocalTime at={savedAt} as="seconds" />
        </SaveState>
      )
  }
}

/** What a screen reader is told of a text that the server does not have; '' when it has it or is being asked. */
export function saveAnnouncement({ phase, isOnDevice }: Pick<Kept, 'phase' | 'isOnDevice'>): string {
  const where = isOnDevice ? 'is kept on this device' : 'is in this tab only; do not close it'
  switch (phase) {
    case 'device':
      return `Offline. Your text ${where}. It will be saved when the connection is back.`
    case 'conflict':
      return 'There is newer text from another tab or device. Choose which one to go on with.'
    case 'signed-out':
      return `You have been signed out. Your text ${where}.`
    case 'refused':
      return `The text could not be saved. It ${where}.`
    case 'saving':
    case 'saved':
      return ''
  }
}
