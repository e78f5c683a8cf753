import { expect, test } from 'vitest'

import { db } from '@/infra/db'

import { resetDb } from '../support/reset-db'

test('an event can be written and never changed or removed', async () => {
  await resetDb()
  const event = await db.event.create({ data: { action: 'test', subjectId: 'x' } })
  await expect(db.event.update({ where: { id: event.id }, data: { action: 'other' } })).rejects.toThrow(
    /append-only/,
  )
  await expect(db.event.delete({ where: { id: event.id } })).rejects.toThrow(/append-only/)
  expect(await db.event.findMany()).toEqual([event])
})
