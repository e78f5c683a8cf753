import { authorize } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { db } from '@/infra/db'
import { noticeLetter } from './notice-letter'
import { canManagePeople } from './policy'

export const LETTERS_PAGE = 25

/**
 * The letters of the outbox as their readers would see them, newest first, one page after the one with id `before`.
 * For administrators. One statement.
 */
export async function listLetters(viewer: Viewer, before?: string) {
  authorize(canManagePeople(viewer))
  const found = await db.mail.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: 'desc' },
    take: LETTERS_PAGE + 1,
    select: {
      id: true,
      subject: true,
      text: true,
      createdAt: true,
      person: { select: { email: true } },
    },
  })
  const page = found.slice(0, LETTERS_PAGE)
  const rows = page.map(({ id, createdAt, person, ...mail }) => ({
    ...{ id, createdAt, to: person.email },
    ...noticeLetter(mail),
  }))
  return { rows, next: found.length > LETTERS_PAGE ? rows.at(-1)?.id : undefined }
}
