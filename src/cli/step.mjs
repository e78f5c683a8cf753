/**
 * Runs a step of the start, shown once with the time it took. A step that finds nothing to do gives false and stays
 * silent.
 * @template T
 * @param {string} running what is going on, such as "Installing packages"
 * @param {string} done what has been done, such as "Installed packages"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(running, done, work) {
  const began = performance.now()
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`${running} …`)
  const clear = () => live && process.stdout.write('\r\x1b[K')
  try {
    const result = await work()
    clear()
    const seconds = (performance.now() - began) / 1000
    if (result !== false)
      console.log(`${done} (${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s)`)
    return result
  } catch (error) {
    clear()
    throw error
  }
}

/** A step failed; the message is all that a person needs to see. */
export class StepFault extends Error {}
