import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { neutral, plain, readCsv, writeCsv } from '@/domain/questions/exchange/csv'
import { readUpload } from '@/domain/questions/exchange/read-upload'

import { entry, upload } from '../../../support/question-files'

const STARTS = ['=', '+', '-', '@', '\t', '\r', "'=", "''=", "'", '"', '=1;2', "=cmd|' /C calc'!A0"]

test.each(STARTS)('a cell that starts with %j is the same after both ways', (start) => {
  expect(plain(neutral(`${start}x`))).toBe(`${start}x`)
})

test('no cell of the table starts like a formula', () => {
  const texts = ['=1+1', '+1', '-1', '@a']
  const cells = parse(writeCsv(texts.map((title, index) => entry(index, { title, passing: title }))), {
    bom: true,
  }).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

test('quotes, newlines, semicolons and formulas come back as they were', async () => {
  const hard = [
    entry(1, {
      title: '=HYPERLINK("x";"y")',
      passing: 'a "quoted", b;\nnext\r\nlast',
      hints: ['+ a\n- b', '[c'],
    }),
    entry(2, { title: "'=apostrophe", mistakes: ['-one', '@two'], words: [80, 200], traps: [] }),
  ]
  expect(readCsv(writeCsv(hard).slice(1))).toEqual(hard)
  expect(await readUpload(upload('a.csv', writeCsv([entry(3)])))).toMatchObject([{ entry: entry(3) }])
})

test.each<[string, string, RegExp]>([
  ['NUL', 'slug,title\na,b\0', /UTF-8/],
  ['a column that no question has', 'slug,__proto__\na,b', /none of them/],
  ['a column twice', 'slug,slug\na,b', /none of them/],
  ['rows of different length', 'slug,title\na', /not a readable CSV/],
  ['a quote that never ends', 'slug,title\na,"b', /not a readable CSV/],
  ['too many rows', `slug\n${'a\n'.repeat(5001)}`, /5,000 rows/],
])('%s is refused in words', async (_, text, why) => {
  await expect(readUpload(upload('a.csv', text))).rejects.toMatchObject({
    code: 'REJECTED',
    message: expect.stringMatching(why),
  })
})

test('a cell that is not what its column holds is named', async () => {
  const text = writeCsv([entry(1)]).replace('"15"', '"a while"')
  expect(await readUpload(upload('a.csv', text))).toMatchObject([{ row: 1, faults: [{ field: 'minutes' }] }])
})
