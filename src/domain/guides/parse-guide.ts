import type { Nodes } from 'mdast'
import type * as z from 'zod'
import { slug as slugSchema } from '@/domain/core/text'
import type { Fault } from '@/domain/questions/content/fault'
import { checkYaml, readYaml } from '@/domain/questions/content/front-matter'
import { checkMarkdown, siteLinks, type SiteLink } from '@/domain/questions/content/markdown-rules'
import { cutSections, namedSections, type Section } from '@/domain/questions/content/sections'
import { emptyWordsIn } from '@/domain/questions/content/style'
import { lineOf, readSource, writtenAs, type Source } from '@/domain/questions/content/source'
import { figureSchema } from '@/lib/figure'
import { walk } from '@/lib/syntax-tree'
import { countWords, readingMinutes } from '@/lib/words'
import {
  careerMatterSchema,
  guideMatterSchema,
  skillMatterSchema,
  type Career,
  type Guide,
  type Part,
  type Skill,
} from './schema'

/** A page that could be read, and what only the other files can tell about it; or its faults. */
export type Read<T> = {
  page?: T
  file: string
  links: SiteLink[]
  /** Where a page says nothing in fine words; the page can be shown all the same. */
  emptyWords: Fault[]
  lineOf: (field: string) => number
  faults: Fault[]
}

/** Reads guides/<slug>.md: free Markdown whose second-level headings make the table of contents. */
export function readGuideFile(file: string, text: string): Read<Guide> {
  return readPage(file, text, guideMatterSchema, (matter, slug, source) => {
    if (cutSections(source, source.tree.children, 2).length < 3)
      addFault(source, 1, 'Give the guide three or more ## headings.')
    const body = writtenAs(source, source.tree.children)
    return { ...matter, slug, body, minutes: readingMinutes(countWords(body)) }
  })
}

const SKILL_SECTIONS = ['Definition', 'Tools', 'Frameworks', 'Answer strategies'] as const

/** Reads skills/<slug>.md: four fixed sections, the last three made of titled parts. */
export function readSkillFile(file: string, text: string): Read<Skill> {
  return readPage(file, text, skillMatterSchema, (matter, slug, source) => {
    const sections = namedSections(source, cutSections(source, source.tree.children, 2), SKILL_SECTIONS)
    return {
      ...matter,
      slug,
      definition: writtenAs(source, sections.Definition?.nodes ?? []),
      tools: partsOf(source, sections.Tools),
      frameworks: partsOf(source, sections.Frameworks),
      strategies: partsOf(source, sections['Answer strategies']),
      minutes: readingMinutes(countWords(source.text)),
    }
  })
}

/** Reads careers/<slug>.md: a description without headings. */
export function readCareerFile(file: string, text: string): Read<Career> {
  return readPage(file, text, careerMatterSchema, (matter, slug, source) => {
    const body = writtenAs(source, source.tree.children)
    if (!body) addFault(source, 1, 'Describe the career below the front matter.')
    return { ...matter, slug, body }
  })
}

function readPage<S extends z.ZodType, T>(
  file: string,
  text: string,
  schema: S,
  build: (matter: z.output<S>, slug: string, source: Source) => T,
): Read<T> {
  const source = readSource(file, text)
  const slug = /([^/]+)\.md$/.exec(file)?.[1] ?? ''
  if (!slugSchema.safeParse(slug).success)
    addFault(source, 1, 'Name the file in lower case, with digits and hyphens only.')
  const { value, faults } = checkYaml(schema, source.matter, file)
  source.faults.push(
    ...faults.filter((fault) => !source.matter.faults.includes(fault)),
    ...checkMarkdown(source, 3, ['figure']),
    ...checkFigures(source),
  )
  const page = value === undefined ? undefined : build(value, slug, source)
  return {
    page: source.faults.length === 0 ? page : undefined,
    file,
    links: siteLinks(source),
    emptyWords: emptyWords(source),
    lineOf: (field) => source.matter.lineOf([field]),
    faults: source.faults,
  }
}

function emptyWords(source: Source): Fault[] {
  return [...walk<Nodes>(source.tree)].flatMap((node) =>
    'value' in node
      ? emptyWordsIn(node.value).map((word) => ({
          file: source.file,
          line: lineOf(node),
          message: `Say it without “${word}”.`,
        }))
      : [],
  )
}

/** Each ```figure block must be data that can be drawn. */
function checkFigures(source: Source): Fault[] {
  return [...walk<Nodes>(source.tree)].flatMap((node) => {
    if (node.type !== 'code' || node.lang !== 'figure') return []
    return checkYaml(figureSchema, readYaml(source.file, node.value, lineOf(node) + 1), source.file).faults
  })
}

function partsOf(source: Source, section: Section | undefined): Part[] {
  if (!section) return []
  return cutSections(source, section.nodes, 3).map(({ title, line, nodes }) => {
    const text = writtenAs(source, nodes)
    if (!text) addFault(source, line, `Write something under “${title}”.`)
    return { title, text }
  })
}

function addFault(source: Source, line: number, message: string): void {
  source.faults.push({ file: source.file, line, message })
}
