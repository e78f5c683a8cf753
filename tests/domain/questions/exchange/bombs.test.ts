import { gzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/domain/core/viewer'
import { writeJson } from '@/domain/questions/exchange/json'
import { IMPORT_LIMITS } from '@/domain/questions/exchange/entry'
import { writeQuestionFile } from '@/domain/questions/exchange/markdown'
import { readUpload } from '@/domain/questions/exchange/read-upload'
import { planImport } from '@/domain/questions/plan-import'
import { runImport } from '@/domain/questions/run-import'
import { db } from '@/infra/db'
import { at, makePerson } from '../../../support/make'
import { entry, makeTopic, upload } from '../../../support/question-files'
import { rawZip, type RawEntry } from '../../../support/raw-zip'
import { resetDb } from '../../../support/reset-db'

/* Files that are built to do harm. Each is answered with a sentence, after a bounded amount of work. */

let admin: Viewer

beforeAll(async () => {
  await resetDb()
  await makeTopic()
  admin = await makePerson('Ada', 'ADMIN')
})

const bytes = (text: string) => new TextEncoder().encode(text)
const { text: sound } = writeQuestionFile(entry(1))
const zip = (...entries: RawEntry[]) => upload('a.zip', rawZip(entries))
const file = (text: string) => zip({ name: 'retention/a.md', data: bytes(text) })
const matter = (yaml: string) => file(`---\n${yaml}\n---\n\n## Prompt\n\nWords.\n`)
const json = (questions: string) =>
  upload('a.json', `{"format":"segprep-questions","version":1,"questions":${questions}}`)
const csv = (text: string | Uint8Array) => upload('a.csv', text)
const names = (count: number) => Array.from({ length: count }, (_, index) => index.toString(36))
const bomb = (letters: string) =>
  [...letters].map((letter, index) => {
    const inside = index === 0 ? 'x' : `*${letters[index - 1] ?? ''}`
    return `${letter}: &${letter} [${Array(9).fill(inside).join()}]`
  })

test.each<[string, () => ReturnType<typeof upload>, RegExp]>([
  [
    'a bomb by its ratio',
    () => upload('a.zip', zipSync({ 'retention/a.md': new Uint8Array(22e6) })),
    /larger than 20 MB/,
  ],
  [
    'a bomb of what is left out anyway',
    () => upload('a.zip', zipSync({ 'a.png': new Uint8Array(22e6) })),
    /larger than 20 MB/,
  ],
  [
    '100,000 entries',
    () => upload('a.zip', rawZip(names(100_000).map((name) => ({ name: `${name}.md` }))).slice(0, 5e6)),
    /more than 5,000/,
  ],
  ['a path above', () => zip({ name: 'retention/../../a.md', data: bytes(sound) }), /leads out/],
  ['an absolute path', () => zip({ name: '/etc/cron.d/a.md', data: bytes(sound) }), /leads out/],
  ['a path of Windows', () => zip({ name: 'retention\\..\\a.md', data: bytes(sound) }), /leads out/],
  ['a name with NUL', () => zip({ name: 'retention/a.md\0.png', data: bytes(sound) }), /leads out/],
  [
    'an archive in an archive',
    () => zip({ name: 'inner.zip', data: rawZip([{ name: 'a.md' }]) }),
    /no questions/,
  ],
  [
    'a symbolic link, which is read as the text it is',
    () => zip({ name: 'retention/a.md', data: bytes('/etc/passwd'), mode: 0o120777 }),
    /^Row 1 \(a\): line 1: Start the file/,
  ],
  [
    'a name twice',
    () => zip(...[1, 2].map(() => ({ name: 'retention/question-1.md', data: bytes(sound) }))),
    /^Row 2 \(question-1\): slug: Row 1 has the same slug/,
  ],
  [
    'an encrypted entry',
    () => zip({ name: 'retention/a.md', data: new Uint8Array(64).map((_, i) => 255 - i), flags: 1 }),
    /UTF-8|cannot be|encrypted/,
  ],
  ['an entry packed in an unknown way', () => zip({ name: 'a.md', data: bytes('x'), method: 99 }), /archive/],
  [
    'deflated rubbish',
    () => zip({ name: 'a.md', data: new Uint8Array(64).fill(255), method: 8 }),
    /cannot be/,
  ],
  [
    'an archive without its end',
    () => upload('a.zip', rawZip([{ name: 'retention/a.md', data: bytes(sound) }]).slice(0, 90)),
    /archive/,
  ],
  ['gzip under the name of CSV', () => csv(gzipSync(bytes('slug'))), /gzip/],
  ['a million columns', () => csv(`${names(200_000).join()}\n`), /there are 26/],
  ['a column without an end', () => csv('a'.repeat(1_100_000)), /not a readable CSV/],
  ['a quote that never closes', () => csv(`slug,title\n"${'x\n'.repeat(1_000_000)}`), /not a readable CSV/],
  ['CSV in UTF-16', () => csv(Buffer.from('\uFEFFslug,title\n', 'utf16le')), /UTF-8/],
  ['JSON with a key twice', () => json('[{"slug":"a","slug":"b"}]'), /stands twice/],
  ['JSON 100,000 deep', () => json('['.repeat(1e5) + ']'.repeat(1e5)), /nests deeper/],
  ['a huge number', () => json('[{"minutes":1e999}]'), /out of range/],
  ['aliases that multiply', () => matter(bomb('abcdefghij').join('\n')), /aliases .* are not read/],
  [
    'a key of the front matter called __proto__',
    () => matter('__proto__: { isAdmin: true }'),
    /^Row 1 \(a\): line 2/,
  ],
  ['front matter 7,000 deep', () => matter(`a: ${'['.repeat(7000)}`), /not valid YAML/],
  [
    'front matter with more keys than a question has words',
    () =>
      matter(
        names(5000)
          .map((name) => `k${name}: 1`)
          .join('\n'),
      ),
    /Shorten the front matter/,
  ],
  ['a tag that asks for code', () => matter('title: !!js/function "process.exit"'), /^Row 1 \(a\): line 2/],
  ['a file of Markdown that is too long', () => file(`${sound}\n${'a\n\n'.repeat(30_000)}`), /64 KB/],
  [
    'quotes inside quotes',
    () => file(`${sound}\n${'>'.repeat(20_000)} x\n`),
    /fewer signs and lists inside each other/,
  ],
  ['a paragraph of signs', () => file(`${sound}\n${'*a_ '.repeat(9000)}\n`), /fewer signs/],
  [
    'quotes inside quotes in a table',
    () => json(JSON.stringify([entry(1, { strong: '> '.repeat(20_000) })])),
    /fewer signs/,
  ],
])('%s', async (_, make, why) => {
  const refused = { code: 'REJECTED', message: expect.stringMatching(why) }
  await expect(runImport(admin, make(), { duplicates: false }, at(0))).rejects.toMatchObject(refused)
  expect(await db.question.count()).toBe(0)
  expect(await db.event.count()).toBe(0)
  expect({}).not.toHaveProperty('isAdmin')
})

test('of a row with a hundred thousand faults a few are told', async () => {
  const zeros = (fields: string[], count: number) =>
    `[{${fields.map((field) => `"${field}":[${Array(count).fill(0).join()}]`).join()}}]`
  const [long] = await readUpload(json(zeros(['tags', 'hints', 'mistakes', 'traps'], 20_000)))
  expect(long?.faults.map(({ reason }) => reason)).toEqual(Array(4).fill('Shorten this list to 200 entries.'))
  const [short] = await readUpload(json(zeros(['tags', 'hints', 'mistakes', 'traps'], 150)))
  expect(short?.faults).toHaveLength(IMPORT_LIMITS.faults)
  const [lines] = await readUpload(file(`${sound}\n${'## Prompt\n\n'.repeat(2000)}`))
  expect(lines?.faults).toHaveLength(IMPORT_LIMITS.faults)
})

test('a file that fits all limits is read, whatever its name says', async () => {
  const name = `../../etc/<img src=x onerror=alert(1)>${'\u202e'}.json`
  const { rows } = await planImport(admin, upload(name, writeJson([entry(1)])))
  expect(rows).toMatchObject([{ kind: 'create', slug: 'question-1', faults: [] }])
})

test('a megabyte of the same question is compared without comparing each with each', async () => {
  const same = Array.from({ length: 300 }, (_, index) => entry(index + 1, { prompt: entry(1).prompt }))
  const { counts } = await planImport(admin, upload('a.json', writeJson(same)))
  expect(counts).toMatchObject({ create: 1, duplicate: 299 })
})
