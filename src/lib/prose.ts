import { automatedReadability } from 'automated-readability'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { textOf } from './syntax-tree'
import { countWords } from './words'

const markdown = unified().use(remarkParse).use(remarkGfm)
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

type Block = { inTable: boolean; text: string }

/** Parsing is the dear part, and one text is looked at for many things. */
const kept = new Map<string, Block[]>()
const KEPT_MAX = 2000

/** Takes Markdown; gives its paragraphs, items and headings, one a line, without code and, unless asked for, tables. */
export const proseOf = (text: string, { tables = false } = {}): string =>
  keptBlocks(text)
    .filter(({ inTable }) => tables || !inTable)
    .map((block) => block.text)
    .join('\n')

function keptBlocks(text: string): Block[] {
  const known = kept.get(text)
  if (known) return known
  const blocks = blocksOf(markdown.parse(text))
  if (kept.size >= KEPT_MAX) kept.clear()
  kept.set(text, blocks)
  return blocks
}

function blocksOf(node: Nodes): Block[] {
  if (node.type === 'code') return []
  if (['paragraph', 'heading', 'tableCell'].includes(node.type))
    return [{ inTable: node.type === 'tableCell', text: textOf(node).replace(/\s+/g, ' ').trim() }]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : []
}

/** The sentences of prose; a line ends one. */
export const sentencesOf = (prose: string): string[] =>
  prose
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => countWords(sentence) > 0)

/**
 * The school grade (United States) whose pupils can read the prose, by the Automated Readability Index: letters a word
 * and words a sentence, Senter and Smith 1967. NaN for prose without words.
 */
export function readingGrade(prose: string): number {
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const character = words.reduce((sum, word) => sum + word.length, 0)
  return automatedReadability({ sentence: sentencesOf(prose).length, word: words.length, character })
}
