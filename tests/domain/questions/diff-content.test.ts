import { rm } from 'node:fs/promises'
import path from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { compareContentFile } from '@/domain/questions/compare-content-file'
import { diffContentFiles } from '@/domain/questions/diff-content'
import { writeJson } from '@/domain/questions/exchange/json'
import { findEntries } from '@/domain/questions/export-questions'
import { listHistory } from '@/domain/questions/list-history'
import { publishDraft } from '@/domain/questions/publish-draft'
import { runImport } from '@/domain/questions/run-import'
import { takeContentFile } from '@/domain/questions/take-content-file'
import { readCopy } from '@/domain/questions/working-copy'
import { db } from '@/infra/db'

import { importBank } from '../../support/bank'
import { at, makePerson } from '../../support/make'
import { upload } from '../../support/question-files'
import { resetDb } from '../../support/reset-db'

beforeEach(resetDb)

const admin = () => makePerson('Ada', 'ADMIN')

async function strengthen(slug: string): Promise<void> {
  const [entry] = await findEntries([slug])
  if (!entry) throw new Error(`${slug} is not there`)
  const file = upload('a.json', writeJson([{ ...entry, strong: 'Stronger.', tags: ['rfm', 'uplift'] }]))
  await runImport(await admin(), file, { duplicates: false }, at(60))
  const { id } = await db.question.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  await publishDraft(await makePerson('Grace', 'ADMIN'), { question: id }, at(120))
}

test('files that were just imported differ in nothing', async () => {
  expect(await diffContentFiles(await admin(), await importBank())).toEqual([])
})

test('a question that was changed in the app is listed with the fields that differ', async () => {
  const root = await importBank()
  await strengthen('locked-hard')
  expect(await diffContentFiles(await admin(), root)).toEqual([
    { slug: 'locked-hard', title: 'A hard question on margins', kind: 'kept', fields: ['tags', 'strong'] },
  ])
})

test('a question whose file has gone is listed', async () => {
  const root = await importBank()
  await rm(path.join(root, 'questions/pricing/locked-fences.md'))
  expect(await diffContentFiles(await admin(), root)).toMatchObject([
    { slug: 'locked-fences', kind: 'vanished', fields: [] },
  ])
})

test('only an administrator may see it', async () => {
  const root = await importBank()
  await expect(diffContentFiles(await makePerson('Eve', 'MENTOR'), root)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

async function asStanding(slug: string) {
  const root = await importBank()
  await strengthen(slug)
  const { id } = await db.question.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  return { root, id, curator: await makePerson('Ruth', 'ADMIN') }
}

test('the difference is told word by word, what only the file says as gone', async () => {
  const { root, curator } = await asStanding('locked-hard')
  const compared = await compareContentFile(curator, root, 'locked-hard')
  expect(compared?.file).toBe('questions/retention/locked-hard.md')
  expect(compared?.changes.map(({ field }) => field)).toEqual(['Tags', 'Strong answer'])
  expect(compared?.changes[1]?.parts).toContainEqual({ text: 'Stronger', kind: 'added' })
  expect(await compareContentFile(curator, root, 'no-such-question')).toBeNull()
})

test('the text of the file becomes a draft that another person reviews, with the reason in the history', async () => {
  const { root, id, curator } = await asStanding('locked-hard')
  await takeContentFile(curator, { question: id, note: 'The shorter one.' }, at(200), root)
  const draft = await db.questionDraft.findUniqueOrThrow({ where: { questionId: id } })
  expect(draft).toMatchObject({ status: 'EDITING', authorId: curator.id, faults: 0 })
  expect(readCopy(draft.content).strong).not.toBe('Stronger.')
  expect((await listHistory(curator, id))[0]).toMatchObject({
    action: 'question.restored',
    note: 'Text of content/questions/retention/locked-hard.md. The shorter one.',
  })
  await expect(
    takeContentFile(curator, { question: id, note: 'Again.' }, at(210), root),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a mentor neither compares nor takes over', async () => {
  const { root, id } = await asStanding('locked-hard')
  const mentor = await makePerson('Max', 'MENTOR')
  const forbidden = { code: 'FORBIDDEN' }
  await expect(compareContentFile(mentor, root, 'locked-hard')).rejects.toMatchObject(forbidden)
  await expect(takeContentFile(mentor, { question: id, note: 'Mine.' }, at(200), root)).rejects.toMatchObject(
    forbidden,
  )
})
