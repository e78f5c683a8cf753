import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const tasks: (() => Promise<unknown>)[] = []

/** Takes work that must be done when a measurement is over, however it ends; the last asked for goes first. */
export function onLeave(work: () => Promise<unknown>): void {
  tasks.push(work)
}

/** Does that work, all of it, whatever part of it fails. */
export async function leave(): Promise<void> {
  for (const work of tasks.splice(0).reverse()) await work().catch((error: unknown) => console.error(error))
}

/** Gives a new folder that goes when the measurement is over; the database's own user may pass through it. */
export async function throwAwayFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'segprep-measure-'))
  onLeave(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o711)
  return folder
}
