import type { Prisma } from '@/generated/prisma/client'
import type { Db } from '@/infra/db'
import { cardColumns, revisionColumns } from './revision-row'
import type { RevisionContent } from './schema'

type NewQuestion = Pick<
  Prisma.QuestionCreateManyInput,
  'id' | 'slug' | 'topicId' | 'status' | 'isPreview' | 'createdAt' | 'changedAt'
> & { content: RevisionContent }

type NewRevision = Pick<
  Prisma.QuestionRevisionCreateManyInput,
  'id' | 'questionId' | 'number' | 'note' | 'authorId' | 'contentHash' | 'createdAt'
> & { content: RevisionContent }

/* One statement for any number of rows, as JSON: the client would take a parameter for each of their values. */

export async function insertQuestions(tx: Db, questions: readonly NewQuestion[]): Promise<void> {
  if (questions.length === 0) return
  const rows = questions.map(({ content, ...row }) => ({ ...row, ...cardColumns(content) }))
  await tx.$executeRaw`
    INSERT INTO "Question" (id, slug, "topicId", status, "isPreview", "createdAt", "changedAt",
      title, difficulty, type, format, minutes, tags, roles)
    SELECT id, slug, "topicId", status, "isPreview", "createdAt", "changedAt",
      title, difficulty, type, format, minutes, tags, roles
    FROM jsonb_populate_recordset(NULL::"Question", ${JSON.stringify(rows)}::jsonb)`
}

export async function insertRevisions(tx: Db, revisions: readonly NewRevision[]): Promise<void> {
  if (revisions.length === 0) return
  const rows = revisions.map(({ content, ...row }) => ({
    ...row,
    ...revisionColumns(content),
    blocks: content.blocks,
  }))
  await tx.$executeRaw`
    INSERT INTO "QuestionRevision"
    SELECT * FROM jsonb_populate_recordset(NULL::"QuestionRevision", ${JSON.stringify(rows)}::jsonb)`
}
