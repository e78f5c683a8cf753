import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { contentHash, fileHash } from './content/hash'
import { readFiles, type TextFile } from './content/read-files'
import { canCurate } from './policy'
import { questionReader } from './import-questions'
import { findEntries } from './export-questions'
import { contentOf, type Entry } from './exchange/entry'

/** A question on which the content files and the app disagree. `fields` is empty when its file has gone. */
export type ContentDifference = {
  slug: string
  title: string
  kind: 'kept' | 'vanished'
  fields: string[]
}

/**
 * Where the files below `root` say something else than the app does: edited here, or the file has gone. The
 * app's revision wins. Refuses who is no administrator.
 */
export async function diffContentFiles(viewer: Viewer, root: string): Promise<ContentDifference[]> {
  authorize(canCurate(viewer))
  const files = await readFiles(root, 'questions', '.md')
  const bySlug = new Map(files.map((file) => [slugOf(file), file]))
  const rows = await db.question.findMany({
    where: { OR: [{ sourceHash: { not: null } }, { slug: { in: [...bySlug.keys()] } }] },
    select: { slug: true, title: true, status: true, sourceHash: true },
    orderBy: { slug: 'asc' },
  })
  const vanished = rows.filter((row) => row.status === 'PUBLISHED' && row.sourceHash && !bySlug.has(row.slug))
  const edited = rows.filter(({ slug, sourceHash, status }) => {
    const file = bySlug.get(slug)
    return (
      file && (sourceHash === null || status === 'RETIRED') && sourceHash !== fileHash(file.file, file.text)
    )
  })
  const entries = new Map((await findEntries(edited.map(({ slug }) => slug))).map((one) => [one.slug, one]))
  const read = questionReader()
  const kept = edited.flatMap(({ slug, title }): ContentDifference[] => {
    const file = bySlug.get(slug)
    const question = file && read(file).question
    const entry = entries.get(slug)
    if (!question || !entry || contentHash(question.content) === contentHash(contentOf(entry))) return []
    return [{ slug, title, kind: 'kept', fields: differing(question.content, contentOf(entry)) }]
  })
  return [
    ...kept,
    ...vanished.map(({ slug, title }): ContentDifference => ({ slug, title, kind: 'vanished', fields: [] })),
  ]
}

type Content = ReturnType<typeof contentOf>

function differing(file: Content, app: Content): string[] {
  const fields = Object.keys(file) as (keyof Entry & keyof Content)[]
  return fields.filter((field) => contentHash({ value: file[field] }) !== contentHash({ value: app[field] }))
}

const slugOf = ({ file }: TextFile): string => file.replace(/^.*\//, '').replace(/\.md$/, '')
