import type { ListItem, Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isHeavyMarkdown } from '@/lib/heavy-markdown'
import type { Fault } from './fault'
import { readYaml, type LinedYaml } from './front-matter'

/** A Markdown file with front matter. Every node knows its line in the file. */
export type Source = {
  file: string
  text: string
  matter: LinedYaml
  tree: Root
  faults: Fault[]
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/
const markdown = unified().use(remarkParse).use(remarkGfm)

/** More front matter than any question needs; its parser's work grows with the square of its keys. */
const MATTER_MAX = 16_000

/** Takes the text of a file. Never throws: what cannot be read is a fault. */
export function readSource(file: string, raw: string): Source {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const front = FRONT_MATTER.exec(text)
  const faults: Fault[] = []
  if (!front)
    faults.push({ file, line: 1, message: 'Start the file with front matter between two lines of ---.' })
  const isLong = (front?.[1]?.length ?? 0) > MATTER_MAX
  if (isLong) faults.push({ file, line: 2, message: `Shorten the front matter to ${MATTER_MAX / 1000} kB.` })
  const matter = readYaml(file, isLong ? '' : (front?.[1] ?? ''), 2)
  faults.push(...matter.faults)
  // Blanked, not cut, so that the lines and offsets of what follows stay true.
  const body = front ? front[0].replace(/[^\n]/g, ' ') + text.slice(front[0].length) : text
  const isHeavy = isHeavyMarkdown(body)
  if (isHeavy)
    faults.push({
      file,
      line: 1,
      message: 'Write shorter paragraphs, with fewer signs and lists inside each other.',
    })
  return { file, text: body, matter, tree: markdown.parse(isHeavy ? '' : body), faults }
}

/** The line of the file on which a node begins. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

/** The Markdown between the first and the last of these nodes, as it was written. */
export function writtenAs(source: Source, nodes: readonly Nodes[]): string {
  const start = nodes.at(0)?.position?.start
  const end = nodes.at(-1)?.position?.end
  if (start?.offset === undefined || end?.offset === undefined) return ''
  const indent = new RegExp(`^ {1,${Math.max(1, start.column - 1)}}`, 'gm')
  const slice = source.text.slice(start.offset, end.offset)
  return (start.column > 1 ? slice.replace(indent, '') : slice).trim()
}

export type Item = { text: string; line: number }

/** The items of a section that must hold one list and nothing else. */
export function listItems(source: Source, nodes: readonly RootContent[], name: string, line: number): Item[] {
  const [list, ...rest] = nodes
  if (list?.type !== 'list' || rest.length > 0) {
    source.faults.push({ file: source.file, line, message: `Write “${name}” as one list and nothing else.` })
    return []
  }
  return list.children.map((item: ListItem) => ({
    text: writtenAs(source, item.children),
    line: lineOf(item),
  }))
}
