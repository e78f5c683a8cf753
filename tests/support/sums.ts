import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'vitest'

/** People in each arm to tell two shares apart, at 5 % significance and 80 % power: the formula of all our texts. */
export function peoplePerArm(p1: number, p2: number): number {
  return ((1.96 + 0.84) ** 2 * (p1 * (1 - p1) + p2 * (1 - p2))) / (p2 - p1) ** 2
}

/** Half the width of a 95 % interval for the difference of two shares. */
export function marginOfDifference(p1: number, n1: number, p2: number, n2: number): number {
  return 1.96 * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2)
}

/** Half the width of a 95 % interval for one share. */
export function margin(p: number, n: number): number {
  return 1.96 * Math.sqrt((p * (1 - p)) / n)
}

/** As many as the phrase has places for; a test takes the ones it asked for. */
type Numbers = [number, number, number, number, number, number, number, number]

const NUMBER = '([−-]?\\d[\\d,]*(?:\\.\\d+)?)'

/**
 * Reads numbers out of a question (or a guide): `read('16 branches (# accounts)')` gives [6000].
 * The phrase must be there; where it comes twice, both must say the same.
 */
export function reader(
  slug: string,
  folder: 'questions' | 'guides' = 'questions',
): (phrase: string) => Numbers {
  const name = readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' }).find(
    (file) => path.basename(file) === `${slug}.md`,
  )
  const file = `content/${folder}/${name ?? slug}`
  // A phrase is found whatever its quotation marks look like.
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  return (phrase) => {
    const pattern = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', NUMBER)
    const found = [...text.matchAll(new RegExp(`(?<![\\d,.])${pattern}`, 'g'))].map((match) => match.slice(1))
    const [first] = found
    if (!first) throw new Error(`${file} no longer says “${phrase}”. Correct the text or the test.`)
    if (found.some((other) => other.join() !== first.join()))
      throw new Error(`${file} says “${phrase}” with different numbers: ${found.map(String).join(' | ')}`)
    return first.map((number) => Number(number.replaceAll(',', '').replace('−', '-'))) as Numbers
  }
}

/** The printed number is the exact one, rounded to a multiple of `step`. */
export function expectPrinted(printed: number, exact: number, step = 1): void {
  expect(Math.abs(printed - exact), `${printed} is printed, the sum gives ${exact}`).toBeLessThanOrEqual(
    step * 0.5001,
  )
}
