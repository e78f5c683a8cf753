'use client'

import { Button } from '@/components/ui/button'
import { useWarningsMuted } from './use-warning'

/** Whether the room speaks up as the time goes by; the choice stays in this browser. */
export function WarningsSwitch() {
  const [isMuted, setMuted] = useWarningsMuted()
  return (
    <Button
      type="button"
      size="s"
      variant="plain"
      role="switch"
      aria-checked={!isMuted}
      onClick={() => setMuted(!isMuted)}
    >
      <span>
        Time warnings <span aria-hidden="true">{isMuted ? 'off' : 'on'}</span>
      </span>
    </Button>
  )
}
