import { zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { readZip, ZIP_LIMITS } from '@/domain/questions/exchange/zip'

const text = new TextEncoder().encode('text')
const zip = (files: Record<string, Uint8Array>) => zipSync(files)
const bomb = () => zip({ 'topic/a.md': new Uint8Array(64 * 1024 * 1024) })
const many = () =>
  zip(
    Object.fromEntries(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => [`t/${index}.md`, text])),
  )

test.each<[string, () => Uint8Array, RegExp]>([
  ['a bomb', bomb, /larger than 20 MB/],
  [
    'many large files',
    () => zip({ 'a.txt': new Uint8Array(11e6), 'b.txt': new Uint8Array(11e6) }),
    /larger than/,
  ],
  ['too many entries', many, /more than 5,000/],
  ['a path above', () => zip({ '../a.md': text }), /leads out/],
  ['a path above, further in', () => zip({ 't/../../a.md': text }), /leads out/],
  ['an absolute path', () => zip({ '/etc/a.md': text }), /leads out/],
  ['a drive', () => zip({ 'C:/a.md': text }), /leads out/],
  ['a backslash', () => zip({ '..\\a.md': text }), /leads out/],
  [
    'an archive cut off',
    () => zip({ 't/a.md': new Uint8Array(5000).map((_, at) => at * 7) }).slice(0, 60),
    /cut off|cannot/,
  ],
  ['no archive', () => text, /empty|cannot/],
  ['bytes that are no UTF-8', () => zip({ 't/a.md': new Uint8Array([255, 255]) }), /UTF-8/],
])('%s is refused in words', (_, make, why) => {
  const bytes = make()
  expect(() => readZip(bytes)).toThrow(why)
})

test('a bomb is refused before it has grown', () => {
  const bytes = bomb()
  const before = process.memoryUsage().rss
  expect(() => readZip(bytes)).toThrow()
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('what is no Markdown is left out', () => {
  expect(readZip(zip({ 't/a.md': text, 't/b.png': text, '__MACOSX/t/a.md': text }))).toEqual([
    { file: 't/a.md', text: 'text' },
  ])
})
