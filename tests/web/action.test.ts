import * as z from 'zod'
import { expect, test } from 'vitest'
import { snippetSchema } from '@/domain/reviews/schema'
import { publicAction } from '@/web/action'
import type { ActionState } from '@/lib/action-state'

/** A form as a browser would not send it. */
const form = (...fields: [name: string, value: string | File][]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const file = new File(['x'], 'x.txt')
const sent = (schema: z.ZodType, data: FormData): Promise<ActionState> =>
  publicAction(schema, () => Promise.resolve('Done.'))({ status: 'idle' }, data)

test.each<[string, FormData]>([
  ['a file in the place of a prototype', form(['__proto__', file], ['body', 'Say it.'])],
  ['two prototypes', form(['__proto__', 'a'], ['__proto__', 'b'], ['name', 'N'], ['body', 'B'])],
  ['a list of prototypes', form(['__proto__[]', 'a'], ['name', 'N'], ['body', 'B'])],
  ['a constructor', form(['constructor', 'a'], ['name', 'N'], ['body', 'B'])],
  ['a field too many', form(['mentorId', 'a'], ['name', 'N'], ['body', 'B'])],
  ['a field twice', form(['name', 'N'], ['name', 'M'], ['body', 'B'])],
  ['a list in the place of a text', form(['name[]', 'N'], ['body', 'B'])],
  ['a file in the place of a text', form(['name', file], ['body', 'B'])],
  ['NUL', form(['name', 'a\0'], ['body', 'B'])],
  ['too much', form(['name', 'N'], ['body', 'x'.repeat(1_000_000)])],
  ['nothing', form()],
])('a form with %s is refused in words', async (_, data) => {
  const state = await sent(snippetSchema, data)
  if (state.status !== 'error') throw new Error('it was let through')
  expect([state.message, ...Object.values(state.fieldErrors ?? {}).flat()].join('')).toMatch(/\w/)
  expect({}).not.toHaveProperty('name')
})

test('a sound form gets through, whatever React adds to it', async () => {
  const data = form(['$ACTION_ID_1', 'x'], ['name', 'N'], ['body', 'B'])
  expect(await sent(snippetSchema, data)).toMatchObject({ status: 'ok', message: 'Done.' })
})
