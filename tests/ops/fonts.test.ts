import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { makeFonts } from '@/cli/fonts.mjs'

test('the font files are what npm run fonts makes of the packages', async () => {
  const made = await makeFonts()
  expect(made).toHaveLength(4)
  for (const [file, bytes] of made) {
    expect(bytes.equals(await readFile(file)), `${file} is out of date: run npm run fonts`).toBe(true)
  }
})
