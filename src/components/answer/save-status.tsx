import { LocalTime } from '@/components/local-time'
import { SaveState } from '@/components/ui/save-state'
import type { Kept } from './answer-keeper'

/** Where the text is, in words; always in view. */
export function SaveStatus({ kept }: { kept: Pick<Kept, 'phase' | 'savedAt' | 'late'> }) {
  const { phase, savedAt, late } = kept
  switch (phase) {
    case 'saving':
      return <SaveState state="saving">Saving</SaveState>
    case 'device':
      return <SaveState state="device">Offline: kept on this device</SaveState>
    case 'conflict':
      return <SaveState state="conflict">Newer text elsewhere: choose</SaveState>
    case 'signed-out':
      return <SaveState state="signed-out">Signed out: kept on this device</SaveState>
    case 'refused':
      return <SaveState state="device">Not saved: kept on this device</SaveState>
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

/** What a screen reader is told when the state changes for the worse, or back. */
export function saveAnnouncement(phase: Kept['phase']): string {
  switch (phase) {
    case 'device':
      return 'Offline. Your text is kept on this device and will be saved when the connection is back.'
    case 'conflict':
      return 'There is newer text from another tab or device. Choose which one to go on with.'
    case 'signed-out':
      return 'You have been signed out. Your text is kept on this device.'
    case 'refused':
      return 'The text could not be saved. It is kept on this device.'
    case 'saving':
    case 'saved':
      return ''
  }
}
