import { expect, test } from 'vitest'

import { readQuestionFile } from '@/domain/questions/content/question-file'
import { readFiles } from '@/domain/questions/content/read-files'
import { writeQuestionFile } from '@/domain/questions/exchange/markdown'
import { readUpload } from '@/domain/questions/exchange/read-upload'
import { writeZip } from '@/domain/questions/exchange/zip'

import { entry, upload } from '../../../support/question-files'

const files = await readFiles('content', 'questions', '.md')

test.each(files)('$file is the same after both ways', ({ file, text }) => {
  const { question } = readQuestionFile(file, text)
  if (!question) throw new Error(`${file} cannot be read`)
  const { topic, slug, isPreview: preview, content } = question
  const written = writeQuestionFile({ slug, topic, preview, status: 'published', ...content })
  expect(written.file).toBe(`${topic}/${slug}.md`)
  expect(readQuestionFile(written.file, written.text).question).toMatchObject({ topic, slug, content })
})

test('titles that YAML would take for something else stay titles', () => {
  for (const title of ['yes', '12', 'a: b', '# c', '"d" and e', 'null']) {
    const { file, text } = writeQuestionFile(entry(1, { title }))
    expect(readQuestionFile(file, text).question?.content.title).toBe(title)
  }
})

test('an archive of files becomes rows', async () => {
  const zip = writeZip([entry(1), entry(2)].map(writeQuestionFile))
  expect(await readUpload(upload('a.zip', zip))).toMatchObject([{ entry: entry(1) }, { entry: entry(2) }])
})

test('the same questions give the same archive', () => {
  expect(writeZip([writeQuestionFile(entry(1))])).toEqual(writeZip([writeQuestionFile(entry(1))]))
})

test('a file that cannot be read is a row with the line of its fault', async () => {
  const zip = writeZip([{ file: 'retention/a.md', text: 'no front matter' }])
  const [row] = await readUpload(upload('a.zip', zip))
  expect(row).toMatchObject({ row: 1, slug: 'a' })
  expect(row?.faults[0]).toMatchObject({ field: 'line 1' })
})
