import { expect, test } from 'vitest'
import { findCircles, readImports } from '../support/imports'

test('no file imports itself by way of others, not even for a type', async () => {
  const imports = await readImports()
  expect(imports.get('src/web/action.ts')).toContain('src/domain/core/errors.ts')
  expect(findCircles(imports)).toEqual([])
})

test('a circle is found wherever one enters it', () => {
  const imports = new Map([
    ['page', ['head', 'part']],
    ['head', []],
    ['part', ['field']],
    ['field', ['head', 'part']],
  ])
  expect(findCircles(imports)).toEqual(['part > field > part'])
})
