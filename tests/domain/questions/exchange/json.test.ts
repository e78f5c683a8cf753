import { describe, expect, test } from 'vitest'

import { readJson, writeJson } from '@/domain/questions/exchange/json'
import { readUpload } from '@/domain/questions/exchange/read-upload'

import { entries, entry, upload } from '../../../support/question-files'

const file = (questions: string) => `{"format":"segprep-questions","version":1,"questions":${questions}}`
const read = (text: string | Uint8Array, name = 'questions.json') => readUpload(upload(name, text))

test('the same questions give the same bytes in whatever order they come', () => {
  const some = entries(20)
  expect(writeJson([...some].reverse())).toBe(writeJson(some))
})

test('what was written is read back', () => {
  expect(readJson(writeJson([entry(1)]))).toEqual([entry(1)])
})

describe('hostile bytes', () => {
  const keys = Array.from({ length: 500_001 }, (_, index) => `"${index.toString(36)}":0`).join()
  const utf16 = new Uint8Array(Buffer.from(file('[]'), 'utf16le'))
  test.each<[string, string | Uint8Array, RegExp]>([
    ['a depth of 100,000', file('['.repeat(100_000) + ']'.repeat(100_000)), /nests deeper/],
    ['a prototype', file('[{"__proto__":{"polluted":true}}]'), /__proto__/],
    ['an escaped prototype', file('[{"\\u005f_proto__":{"polluted":true}}]'), /__proto__/],
    ['a constructor', file('[{"constructor":{"prototype":{"polluted":true}}}]'), /constructor/],
    ['a key twice', file('[{"slug":"a","slug":"b"}]'), /stands twice/],
    ['a key twice, once escaped', file('[{"slug":"a","\\u0073lug":"b"}]'), /stands twice/],
    ['a number that overflows', file('[{"minutes":1e400}]'), /out of range/],
    ['a very long number', file(`[{"minutes":${'9'.repeat(100_000)}}]`), /out of range/],
    ['hundreds of thousands of keys', file(`[{${keys}}]`), /more keys/],
    ['UTF-16', utf16, /UTF-8/],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /UTF-8/],
    ['NUL', file('["\0"]'), /UTF-8/],
    ['a text that never ends', '{"a":"b', /never ends/],
    ['half a file', file('[]').slice(0, -2), /not valid JSON/],
    ['another format', '{"questions":[]}', /not a file of questions/],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /gzip/],
    ['nothing', '', /not valid JSON/],
    ['no questions', file('[]'), /no questions/],
    ['too many rows', file(`[${'0,'.repeat(5000)}0]`), /5,000 rows/],
    ['more than 5 MB', ' '.repeat(5 * 1024 * 1024 + 1), /5 MB/],
  ])('%s is refused in words', async (_, text, why) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'REJECTED', message: expect.stringMatching(why) })
    expect({}).not.toHaveProperty('polluted')
  })

  test('a byte-order mark is no part of the text', async () => {
    expect(await read(`\uFEFF${writeJson([entry(1)])}`)).toMatchObject([{ entry: { slug: 'question-1' } }])
  })

  test('a file that was cut short on its way is refused', async () => {
    const whole = upload('questions.json', writeJson([entry(1)]))
    const cut = { ...whole, bytes: whole.bytes.subarray(0, 100) }
    await expect(readUpload(cut)).rejects.toThrow('did not arrive whole')
    await expect(readUpload({ ...whole, sha256: '0'.repeat(64) })).rejects.toThrow('did not arrive whole')
  })
})

describe('what a row lacks is named by its field', () => {
  test.each<[string, object, string]>([
    ['an unknown field', { ...entry(1), extra: 1 }, 'row'],
    ['a title that is too long', entry(1, { title: 'a'.repeat(91) }), 'title'],
    ['a prompt below the bar', entry(1, { prompt: 'Short.' }), 'prompt'],
    ['moves that do not add up', entry(1, { minutes: 20 }), 'strategy'],
    ['HTML', entry(1, { strong: '<script>alert(1)</script>' }), 'strong'],
    ['a link to elsewhere', entry(1, { passing: '[here](javascript:alert(1))' }), 'passing'],
    ['a text of more than 50 KB', entry(1, { passing: 'a'.repeat(51_201) }), 'passing'],
    ['a NUL written as an escape', entry(1, { passing: 'a\0b' }), 'passing'],
  ])('%s', async (_, value, field) => {
    const text = file(`[${JSON.stringify(value)}]`)
    const [row] = await read(text)
    expect(row?.entry).toBeUndefined()
    expect(row?.faults[0]).toMatchObject({ field })
  })
})
