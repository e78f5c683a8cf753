import type { Code, RootContent } from 'mdast'
import * as z from 'zod'
import { slug as slugSchema } from '@/domain/core/text'
import { revisionContentSchema, type RevisionContent } from '../schema'
import type { Fault } from './fault'
import { readFollowUps } from './follow-ups'
import { checkYaml, remedy } from './front-matter'
import { checkMarkdown, siteLinks, type SiteLink } from './markdown-rules'
import { questionMatterSchema } from './question-matter'
import { cutSections, namedSections, type Section } from './sections'
import { listItems, readSource, writtenAs, type Item, type Source } from './source'
import { readMoves } from './strategy'

/** A question's file that could be read. `lines` tells where a part of the content stands. */
export type QuestionFile = {
  file: string
  topic: string
  slug: string
  isPreview: boolean
  content: RevisionContent
  links: SiteLink[]
  lines: Record<string, number>
}

const SECTIONS = [
  'Prompt',
  'Hints',
  'What the interviewer tests',
  'Strategy',
  'Model answers',
  'Follow-ups',
  'Common mistakes',
] as const
const SQL_SECTIONS = ['Data', 'Traps'] as const
const ANSWERS = ['Passing', 'Strong', 'Outstanding'] as const

type Title = (typeof SECTIONS)[number] | (typeof SQL_SECTIONS)[number]

/** Reads questions/<topic>/<slug>.md. Never throws; without a question there is at least one fault. */
export function readQuestionFile(file: string, text: string): { question?: QuestionFile; faults: Fault[] } {
  const source = readSource(file, text)
  const { topic, slug } = placeOf(source)
  const { value: matter, faults } = checkYaml(questionMatterSchema, source.matter, file)
  source.faults.push(
    ...faults.filter((fault) => !source.matter.faults.includes(fault)),
    ...checkMarkdown(source, 3),
  )

  const sections = namedSections(source, cutSections(source, source.tree.children, 2), SECTIONS, SQL_SECTIONS)
  const { preview: isPreview, ...fields } = matter ?? { preview: false }
  const draft = { ...fields, ...bodyOf(source, sections) }
  if (!matter || source.faults.length > 0) return { faults: source.faults }

  const parsed = revisionContentSchema.safeParse(draft)
  const lines = linesOf(source, sections)
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map((issue) => ({
        file,
        line: lines[String(issue.path[0])] ?? 1,
        message: remedy(issue),
      })),
    }
  }
  return {
    question: { file, topic, slug, isPreview, content: parsed.data, links: siteLinks(source), lines },
    faults: [],
  }
}

function placeOf(source: Source): { topic: string; slug: string } {
  const [, topic = '', slug = ''] = /([^/]+)\/([^/]+)\.md$/.exec(source.file) ?? []
  if (!z.array(slugSchema).safeParse([topic, slug]).success)
    addFault(source, 1, 'Name folder and file in lower case, with digits and hyphens only.')
  return { topic, slug }
}

function bodyOf(source: Source, sections: Partial<Record<Title, Section>>) {
  const written = (title: Title) => writtenAs(source, sections[title]?.nodes ?? [])
  const items = (title: Title): Item[] => {
    const section = sections[title]
    return section?.nodes.length ? listItems(source, section.nodes, title, section.line) : []
  }
  const texts = (title: Title) => items(title).map(({ text }) => text)
  return {
    prompt: written('Prompt'),
    data: sections.Data ? dataOf(source, sections.Data) : null,
    hints: texts('Hints'),
    tests: written('What the interviewer tests'),
    strategy: readMoves(items('Strategy'), source.file, source.faults),
    followUps: readFollowUps(items('Follow-ups'), source.file, source.faults),
    mistakes: texts('Common mistakes'),
    traps: sections.Traps ? texts('Traps') : [],
    ...answersOf(source, sections['Model answers']),
  }
}

function dataOf(source: Source, section: Section): string {
  const isSql = (node: RootContent | undefined): node is Code => node?.type === 'code' && node.lang === 'sql'
  const [block] = section.nodes
  if (isSql(block) && section.nodes.length === 1) return block.value
  addFault(source, section.line, 'Write the data as one ```sql block that creates and fills the tables.')
  return ''
}

function answersOf(source: Source, section: Section | undefined) {
  const cut = section ? cutSections(source, section.nodes, 3) : []
  const answers = section ? namedSections(source, cut, ANSWERS, [], section.line) : {}
  const written = (title: (typeof ANSWERS)[number]) => writtenAs(source, answers[title]?.nodes ?? [])
  return { passing: written('Passing'), strong: written('Strong'), outstanding: written('Outstanding') }
}

function linesOf(source: Source, sections: Partial<Record<Title, Section>>): Record<string, number> {
  const at = (title: Title) => sections[title]?.line ?? 1
  const inMatter = [
    'title',
    'minutes',
    'preview',
    'words',
    'tags',
    'roles',
    'guides',
    'keyPoints',
    'blocks',
    'format',
  ]
  return {
    ...Object.fromEntries(inMatter.map((field) => [field, source.matter.lineOf([field])])),
    prompt: at('Prompt'),
    data: at('Data'),
    hints: at('Hints'),
    tests: at('What the interviewer tests'),
    strategy: at('Strategy'),
    followUps: at('Follow-ups'),
    mistakes: at('Common mistakes'),
    traps: at('Traps'),
    passing: at('Model answers'),
    strong: at('Model answers'),
    outstanding: at('Model answers'),
  }
}

function addFault(source: Source, line: number, message: string): void {
  source.faults.push({ file: source.file, line, message })
}
