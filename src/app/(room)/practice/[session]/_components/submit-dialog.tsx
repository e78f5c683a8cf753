'use client'

import { Button } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Dialog } from '@/components/ui/dialog'

type SubmitDialogProps = { words: number; atLeast: number | null; onSubmit: () => void; onClose: () => void }

/** Asked only when the answer is shorter than it should be: submitting cannot be taken back. */
export function SubmitDialog({ words, atLeast, onSubmit, onClose }: SubmitDialogProps) {
  return (
    <Dialog
      title={words === 0 ? 'Submit an empty answer?' : `Submit ${words} ${words === 1 ? 'word' : 'words'}?`}
      onClose={onClose}
    >
      <p className="text-pretty">
        {words === 0
          ? 'Nothing is written yet. An empty answer closes the question and does not count as practised.'
          : `An answer to this question should have at least ${atLeast} words. Submitting closes it.`}
      </p>
      <Buttons className="mt-4">
        <Button
          type="button"
          variant="primary"
          onClick={() => {
            onClose()
            onSubmit()
          }}
        >
          Submit
        </Button>
        <Button type="button" onClick={onClose}>
          Go on writing
        </Button>
      </Buttons>
    </Dialog>
  )
}
