import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/app/globals.css', 'utf8')
const THEMES = ['light', 'dark'] as const

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const [, light, dark] = css.match(new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`)) ?? []
  if (!light || !dark) throw new Error(`globals.css has no colour ${name}`)
  return theme === 'light' ? light : dark
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const GROUNDS = ['bg', 'surface', 'sunken', 'hover', 'accent-soft']
const TEXT: [ground: string, inks: string[]][] = [
  ...GROUNDS.map((ground): [string, string[]] => [
    ground,
    ['ink', 'ink-2', 'ink-3', 'accent', 'bad', 'warn', 'ok'],
  ]),
  ['ok-soft', ['ink', 'ok']],
  ['warn-soft', ['ink', 'warn']],
  ['bad-soft', ['ink', 'bad']],
  ['mark', ['ink']],
  ['mark-strong', ['ink']],
  ['accent', ['on-accent']],
  ['accent-strong', ['on-accent']],
  ['ink', ['bg']],
]

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(TEXT)('text on %s has 4.5:1', (ground, inks) => {
    const low = inks.filter((ink) => contrast(colour(ink, theme), colour(ground, theme)) < 4.5)
    expect(low).toEqual([])
  })

  test.each(['bg', 'surface', 'sunken'])('edges of controls and the focus ring have 3:1 on %s', (ground) => {
    for (const edge of ['line-control', 'accent']) {
      expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
    }
  })
})
