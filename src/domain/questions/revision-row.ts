import { Prisma } from '@/generated/prisma/client'
import type { RevisionContent } from './schema'

/** The columns of a revision that come from its content. */
export function revisionColumns({ words, ...content }: RevisionContent) {
  return {
    ...content,
    wordsMin: words?.[0] ?? null,
    wordsMax: words?.[1] ?? null,
    blocks: content.blocks ?? Prisma.DbNull,
  }
}

/** The columns of a question that are copied from its revision. */
export const cardColumns = ({ title, difficulty, type, format, minutes, tags, roles }: RevisionContent) => ({
  title,
  difficulty,
  type,
  format,
  minutes,
  tags,
  roles,
})
