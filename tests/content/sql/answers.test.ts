import { describe, expect, test } from 'vitest'

import { run, sqlQuestions, tableIn, tablesOf } from '../../support/sql-answers'

describe.each(sqlQuestions)('$slug', ({ content }) => {
  test('prints at least one result', () => {
    expect(
      [content.passing, content.strong, content.outstanding].some((text) => tableIn(text).length > 0),
    ).toBe(true)
  })

  test.each(['passing', 'strong', 'outstanding'] as const)(
    'the %s answer runs and gives its table',
    async (level) => {
      const result = await run(await tablesOf(content.data!), content[level])
      expect(result.length).toBeGreaterThan(1)
      const printed = tableIn(content[level])
      if (printed.length > 0) expect(result).toEqual(printed)
    },
  )
})
