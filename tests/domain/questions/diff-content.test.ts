import { rm } from 'node:fs/promises'
import path from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { diffContentFiles } from '@/domain/questions/diff-content'
import { writeJson } from '@/domain/questions/exchange/json'
import { findEntries } from '@/domain/questions/export-questions'
import { publishDraft } from '@/domain/questions/publish-draft'
import { runImport } from '@/domain/questions/run-import'
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
