import { readFileSync } from 'node:fs'

import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'

import { readYaml, type LinedYaml } from '@/domain/questions/content/front-matter'
import { readFiles, type TextFile } from '@/domain/questions/content/read-files'
import { lineOf, readSource } from '@/domain/questions/content/source'
import { walk } from '@/lib/syntax-tree'

const isStraight = (text: string): boolean => /["']/.test(text.replace(/`[^`]*`/g, ''))

/** Every string of a value, with the path that leads to it. */
function* stringsIn(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value))
    for (const [at, child] of value.entries()) yield* stringsIn(child, [...path, at])
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* stringsIn(child, [...path, key])
}

const inYaml = (file: string, yaml: LinedYaml): string[] =>
  [...stringsIn(yaml.data)].flatMap(([path, said]) =>
    isStraight(said) ? [`${file}:${yaml.lineOf(path)}  ${said}`] : [],
  )

/** In the front matter of a file, its prose and its figures. */
function inMarkdown({ file, text }: TextFile): string[] {
  const { matter, tree } = readSource(file, text)
  const body = [...walk<Nodes>(tree)].flatMap((node) => {
    if (node.type === 'code' && node.lang === 'figure')
      return inYaml(file, readYaml(file, node.value, lineOf(node) + 1))
    return node.type === 'text' && isStraight(node.value) ? [`${file}:${lineOf(node)}  ${node.value}`] : []
  })
  return [...inYaml(file, matter), ...body]
}

test('quotation marks and apostrophes look like “these”, outside code', async () => {
  const folders = ['questions', 'guides', 'skills', 'careers']
  const pages = await Promise.all(folders.map((folder) => readFiles('content', folder, '.md')))
  const lists = [
    ...(await readFiles('content', 'rubrics', '.yml')),
    { file: 'topics.yml', text: readFileSync('content/topics.yml', 'utf8') },
  ]
  const found = [
    ...pages.flat().flatMap(inMarkdown),
    ...lists.flatMap(({ file, text }) => inYaml(file, readYaml(file, text))),
  ]
  expect(found).toEqual([])
})
