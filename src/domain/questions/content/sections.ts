import type { Heading, RootContent } from 'mdast'
import { textOf } from '@/lib/syntax-tree'
import { lineOf, type Source } from './source'

export type Section = { title: string; line: number; nodes: RootContent[] }

/** Cuts nodes at the headings of one depth. What stands before the first heading is a fault. */
export function cutSections(
  source: Source,
  nodes: readonly RootContent[],
  depth: Heading['depth'],
): Section[] {
  const sections: Section[] = []
  for (const node of nodes) {
    const current = sections.at(-1)
    if (node.type === 'heading' && node.depth <= depth) {
      if (node.depth < depth) addFault(source, lineOf(node), `Use ${'#'.repeat(depth)} for headings here.`)
      sections.push({ title: textOf(node), line: lineOf(node), nodes: [] })
    } else if (current) current.nodes.push(node)
    else addFault(source, lineOf(node), `Move this text below a heading (${'#'.repeat(depth)}).`)
  }
  return sections
}

/** The sections by title: each of `required` once, of `optional` at most once, no others. */
export function namedSections<R extends string, O extends string = never>(
  source: Source,
  sections: readonly Section[],
  required: readonly R[],
  optional: readonly O[] = [],
  missingAt = 1,
): Partial<Record<R | O, Section>> {
  const named: Partial<Record<string, Section>> = {}
  const known: readonly string[] = [...required, ...optional]
  for (const section of sections) {
    if (!known.includes(section.title)) {
      addFault(
        source,
        section.line,
        `Rename or remove “${section.title}”: the sections are ${known.join(', ')}.`,
      )
    } else if (named[section.title]) {
      addFault(
        source,
        section.line,
        `Merge this with the first “${section.title}”: each section occurs once.`,
      )
    } else named[section.title] = section
  }
  for (const title of required) {
    const section = named[title]
    if (!section) addFault(source, missingAt, `Add the section “${title}”.`)
    else if (section.nodes.length === 0) addFault(source, section.line, `Write something under “${title}”.`)
  }
  return named
}

function addFault(source: Source, line: number, message: string): void {
  source.faults.push({ file: source.file, line, message })
}
