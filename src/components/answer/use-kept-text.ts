import { useEffect, useState, useSyncExternalStore } from 'react'
import { AnswerKeeper } from './answer-keeper'
import { deviceStore } from './device-store'
import type { Start } from './kept'
import type { Transport } from './send-save'
import { ServerClock } from './server-clock'

const LOOK_EVERY_MS = 20_000

type KeptText = {
  owner: string
  /** Names the text among those of its owner on this device. */
  name: string
  start: Start
  serverNow: number
  /** The way to the server. */
  connect: (clock: ServerClock) => Transport
}

/**
 * The keeper of a text for as long as the component lives: it recovers what this device has left, looks at the
 * server when the tab opens and wakes up, and sends the last words when it goes.
 */
export function useKeptText({ owner, name, start, serverNow, connect }: KeptText) {
  const [tools] = useState(() => {
    const clock = new ServerClock(serverNow)
    const server = connect(clock)
    const keeper = new AnswerKeeper(start, {
      device: deviceStore(owner, name),
      server,
      now: () => clock.now(),
    })
    return { clock, keeper, hasClock: server.look !== undefined }
  })
  const { keeper, clock, hasClock } = tools
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)

  useEffect(() => {
    const look = () => void keeper.look()
    void keeper.recover().then(look)
    const onVisibility = () => (document.hidden ? keeper.leave() : look())
    const leave = () => keeper.leave()
    const timer = hasClock ? setInterval(() => !document.hidden && look(), LOOK_EVERY_MS) : undefined
    document.addEventListener('visibilitychange', onVisibility)
    addEventListener('pagehide', leave)
    addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      removeEventListener('pagehide', leave)
      removeEventListener('online', look)
      keeper.leave()
    }
  }, [keeper, hasClock])

  useWarnBeforeLoss(kept.phase !== 'saved' && !kept.isOnDevice)
  return { keeper, clock, kept }
}

/** Asks before the tab is closed, only when what is in it is nowhere else. */
function useWarnBeforeLoss(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
