import { beforeEach, expect, test } from 'vitest'
import { recordEvent } from '@/domain/core/events'
import { getAdminDesk } from '@/domain/reviews/get-admin-desk'
import { db } from '@/infra/db'
import { countStatements } from '../../support/count-statements'
import { at, makePerson, makeQuestion } from '../../support/make'
import { resetDb } from '../../support/reset-db'

beforeEach(resetDb)

test('the desk counts what is there, in one statement', async () => {
  const ada = await makePerson('Ada', 'ADMIN')
  await makePerson('Mia', 'MENTOR')
  const gone = await makePerson('Gone', 'MENTOR')
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: at(0) } })
  const { id } = await makeQuestion()
  await recordEvent(db, { system: 'start' }, 'question.published', id, at(0))
  const { result, statements } = await countStatements(() => getAdminDesk(ada))
  expect(statements).toBe(1)
  expect(result).toEqual({
    admins: 1,
    mentors: 1,
    published: 1,
    hasOwnQuestion: false,
    openReports: 0,
    answeredReports: 0,
    inReview: 0,
    waiting: 0,
  })
  await recordEvent(db, ada, 'question.published', id, at(1))
  expect(await getAdminDesk(ada)).toMatchObject({ hasOwnQuestion: true })
})

test('only administrators see the desk', async () => {
  const mia = await makePerson('Mia', 'MENTOR')
  await expect(getAdminDesk(mia)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
