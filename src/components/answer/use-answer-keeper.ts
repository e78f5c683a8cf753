import { useEffect, useState, useSyncExternalStore } from 'react'
import { AnswerKeeper } from './answer-keeper'
import type { Start } from './kept'
import { deviceStore } from './device-store'
import { transport, type Transport } from './send-save'
import { ServerClock } from './server-clock'

const LOOK_EVERY_MS = 20_000

/**
 * The keeper of an attempt for as long as the component lives: it recovers what this device has left, looks
 * at the server when the tab opens and wakes up, and sends the last words when it goes. `connect` leads to another
 * address for a text that is no answer.
 */
export function useAnswerKeeper(
  owner: string,
  attempt: string,
  start: Start,
  serverNow: number,
  connect: (id: string, clock: ServerClock) => Transport = transport,
) {
  const [tools] = useState(() => {
    const clock = new ServerClock(serverNow)
    const keeper = new AnswerKeeper(start, {
      device: deviceStore(owner, attempt),
      server: connect(attempt, clock),
      now: () => clock.now(),
    })
    return { clock, keeper }
  })
  const { keeper, clock } = tools
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)

  useEffect(() => {
    const look = () => void keeper.look()
    void keeper.recover().then(look)
    const onVisibility = () => (document.hidden ? keeper.leave() : look())
    const leave = () => keeper.leave()
    const timer = setInterval(() => !document.hidden && look(), LOOK_EVERY_MS)
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
  }, [keeper])

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
