import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordEvent } from '@/domain/core/events'
import type { System } from '@/domain/core/viewer'
import { db, type Db } from '@/infra/db'
import type { Fault } from './content/fault'
import { fileHash } from './content/hash'
import { readFiles, type TextFile } from './content/read-files'
import { readRubricFile } from './content/rubric-file'
import { readTopicsFile } from './content/topics-file'
import { importQuestions, questionReader, type QuestionReport, type Reader } from './import-questions'
import { importRubrics } from './import-rubrics'
import { importTopics } from './import-topics'
import { arrange, takeTurn } from './internal'
import { indexForSearch } from './search-index'

/** What an import did, by slug. Rejected files changed nothing; their faults say why. */
export type ImportReport = QuestionReport & { topics: number; rubrics: number }

/**
 * Brings the bank to what the files below `root` say, all in one transaction. Safe to run again: a file that
 * has not changed touches nothing, a changed one becomes the next revision and is published.
 */
export async function importContent(actor: System, root: string, now = new Date()): Promise<ImportReport> {
  const [topicsText, questionFiles, rubricFiles] = await Promise.all([
    readFile(join(root, 'topics.yml'), 'utf8'),
    readFiles(root, 'questions', '.md'),
    readFiles(root, 'rubrics', '.yml'),
  ])
  const { topics, faults } = readTopicsFile('topics.yml', topicsText)
  const rubrics = rubricFiles.map(({ file, text }) => readRubricFile(file, text))
  const read = questionReader()
  await readAhead(questionFiles, read)

  return db.$transaction(
    async (tx) => {
      await takeTurn(tx)
      const imported = await importTopics(tx, topics)
      const newRubrics = await importRubrics(
        tx,
        rubrics.flatMap(({ rubric }) => rubric ?? []),
        now,
      )
      const questions = await importQuestions(tx, actor, questionFiles, read, imported.ids, now)
      const rejected: Fault[] = [...faults, ...rubrics.flatMap((one) => one.faults), ...questions.rejected]
      const kept = [...questions.kept, ...imported.kept.map((slug) => `topics/${slug}`)]
      const report = { ...questions, kept, rejected, topics: imported.changed, rubrics: newRubrics }

      await indexTopics(tx, imported.retitled)
      const changed = report.created.length + report.updated.length
      if (changed + report.topics > 0) await arrange(tx)
      if (changed + report.topics + report.rubrics > 0)
        await recordEvent(tx, actor, 'question.imported', 'content', now, countsOf(report))
      return report
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

/** Parses before the transaction opens, so that it stays short. */
async function readAhead(files: readonly TextFile[], read: Reader): Promise<void> {
  const rows = await db.question.findMany({
    where: { sourceHash: { not: null } },
    select: { sourceHash: true },
  })
  const known = new Set(rows.map(({ sourceHash }) => sourceHash))
  for (const file of files) if (!known.has(fileHash(file.file, file.text))) read(file)
}

async function indexTopics(tx: Db, topicIds: readonly string[]): Promise<void> {
  const rows = await tx.question.findMany({ where: { topicId: { in: [...topicIds] } }, select: { id: true } })
  await indexForSearch(
    tx,
    rows.map(({ id }) => id),
  )
}

const countsOf = (report: ImportReport) => ({
  created: report.created.length,
  updated: report.updated.length,
  kept: report.kept.length,
  rejected: report.rejected.length,
  topics: report.topics,
  rubrics: report.rubrics,
})
