import type { ReactNode } from 'react'
import { KeyListener } from '@/components/shell/key-listener'

/** The practice room has no header and no footer: the clock and the answer have the page. */
export default function RoomLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <KeyListener />
    </>
  )
}
