import { uuidv7 } from 'uuidv7'
import type { System } from '@/domain/core/viewer'
import type { Db } from '@/infra/db'
import { checkQuestion } from './content-bar'
import type { Fault } from './content/fault'
import { contentHash, fileHash } from './content/hash'
import { readQuestionFile, type QuestionFile } from './content/question-file'
import type { TextFile } from './content/read-files'
import { publishRevisions } from './publish-revision'
import { cardColumns, revisionColumns } from './revision-row'
import { indexForSearch } from './search-index'

export type QuestionReport = {
  created: string[]
  updated: string[]
  unchanged: string[]
  /** Edited or retired in the app: the app's revision stays, though the file says otherwise. */
  kept: string[]
  /** Imported once, but the file has gone. Still published. */
  vanished: string[]
  rejected: Fault[]
}

type Row = {
  id: string
  slug: string
  status: string
  sourceHash: string | null
  hashes: Set<string>
  published?: string
  number: number
}
type Change = { row?: Row; question: QuestionFile; hash: string }

/** Reads a file once, however often it is asked for. */
export type Reader = (file: TextFile) => ReturnType<typeof readQuestionFile>

/** A reader that also holds questions to the content bar. */
export function questionReader(): Reader {
  const read = new Map<string, ReturnType<Reader>>()
  return ({ file, text }) => {
    const known = read.get(file)
    if (known) return known
    const { question, faults } = readQuestionFile(file, text)
    const below = question ? checkQuestion(question) : []
    const result = below.length > 0 ? { faults: below } : { question, faults }
    read.set(file, result)
    return result
  }
}

/** Creates what is new, revises what has changed, leaves alone what the app has taken over. */
export async function importQuestions(
  tx: Db,
  actor: System,
  files: readonly TextFile[],
  read: Reader,
  topicIds: Map<string, string>,
  now: Date,
): Promise<QuestionReport> {
  const rows = await findRows(tx, files.map(slugOf))
  const report: QuestionReport = {
    created: [],
    updated: [],
    unchanged: [],
    kept: [],
    vanished: [],
    rejected: [],
  }
  const changes: Change[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const row = rows.get(slugOf(file))
    if (taken.has(slugOf(file))) {
      report.rejected.push({
        file: file.file,
        line: 1,
        message: 'Rename this file: another topic has one of that name.',
      })
      continue
    }
    taken.add(slugOf(file))
    const hash = fileHash(file.file, file.text)
    if (row?.sourceHash === hash) {
      report.unchanged.push(row.slug)
      continue
    }
    const { question, faults } = read(file)
    if (!question || !topicIds.has(question.topic))
      report.rejected.push(...(question ? [unknownTopic(question)] : faults))
    else if (row && (row.sourceHash === null || row.status === 'RETIRED')) {
      report[row.hashes.has(contentHash(question.content)) ? 'unchanged' : 'kept'].push(row.slug)
    } else {
      report[row ? 'updated' : 'created'].push(question.slug)
      changes.push({ row, question, hash })
    }
  }
  await write(tx, actor, changes, topicIds, now)
  report.vanished = await findVanished(tx, files.map(slugOf))
  return report
}

async function write(
  tx: Db,
  actor: System,
  changes: readonly Change[],
  topicIds: Map<string, string>,
  now: Date,
) {
  const placed = changes.map((change) => ({ ...change, id: change.row?.id ?? uuidv7() }))
  const columns = ({ question, hash }: Change) => ({
    topicId: topicIds.get(question.topic) as string,
    isPreview: question.isPreview,
    sourceHash: hash,
  })
  const fresh = placed.filter(({ row }) => !row)
  await tx.question.createMany({
    data: fresh.map((one) => ({
      id: one.id,
      slug: one.question.slug,
      createdAt: now,
      ...columns(one),
      ...cardColumns(one.question.content),
    })),
  })
  for (const one of placed)
    if (one.row) await tx.question.update({ where: { id: one.id }, data: columns(one) })

  const revised = placed.filter(({ row, question }) => row?.published !== contentHash(question.content))
  const revisions = revised.map(({ id, row, question: { content } }) => ({
    id: uuidv7(),
    questionId: id,
    number: (row?.number ?? 0) + 1,
    note: 'Imported from content/',
    contentHash: contentHash(content),
    createdAt: now,
    ...revisionColumns(content),
  }))
  await tx.questionRevision.createMany({ data: revisions })
  await publishRevisions(
    tx,
    actor,
    revisions.map(({ id }) => id),
    now,
  )
  await indexForSearch(
    tx,
    placed.filter((one) => !revised.includes(one)).map(({ id }) => id),
  )
}

async function findRows(tx: Db, slugs: readonly string[]): Promise<Map<string, Row>> {
  const rows = await tx.question.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      id: true,
      slug: true,
      status: true,
      sourceHash: true,
      publishedRevision: { select: { contentHash: true } },
      revisions: { select: { number: true, contentHash: true } },
    },
  })
  return new Map(
    rows.map(({ publishedRevision, revisions, ...row }) => [
      row.slug,
      {
        ...row,
        published: publishedRevision?.contentHash,
        hashes: new Set(revisions.map((revision) => revision.contentHash)),
        number: Math.max(0, ...revisions.map(({ number }) => number)),
      },
    ]),
  )
}

async function findVanished(tx: Db, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.question.findMany({
    where: { sourceHash: { not: null }, status: 'PUBLISHED', slug: { notIn: [...slugs] } },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

const slugOf = ({ file }: TextFile): string => file.replace(/^.*\//, '').replace(/\.md$/, '')

const unknownTopic = ({ file, topic }: QuestionFile): Fault => ({
  file,
  line: 1,
  message: `Move this file: topics.yml has no topic “${topic}”.`,
})
