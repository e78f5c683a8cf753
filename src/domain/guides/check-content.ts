import { checkBank, checkQuestion } from '@/domain/questions/content-bar'
import { checkAlike } from '@/domain/questions/content/alike'
import { byPlace, type Fault } from '@/domain/questions/content/fault'
import type { SiteLink } from '@/domain/questions/content/markdown-rules'
import { checkStyle } from '@/domain/questions/content/style'
import { parseContent, type Bank } from '@/domain/questions/parse-content'
import { QuestionType } from '@/generated/prisma/enums'
import { readLibrary, type Library } from './library'
import type { Read } from './parse-guide'

type Known = Record<'questions' | 'guides' | 'skills' | 'topics', Set<string>>

/** Everything below `root` that does not meet the bar, by file and line. Empty when all is well. */
export async function checkContent(root: string): Promise<Fault[]> {
  const [bank, library] = await Promise.all([parseContent(root), readLibrary(root)])
  return checkTogether(bank, library)
}

/** The same for content that has been read. */
export function checkTogether(bank: Bank, library: Library): Fault[] {
  const pages = [...library.guides, ...library.skills, ...library.careers]
  const known = namesOf(bank, library)
  const links = [...bank.questions, ...pages].flatMap((page) => page.links)
  return [
    ...bank.faults,
    ...pages.flatMap((page) => page.faults),
    ...pages.flatMap((page) => page.emptyWords),
    ...bank.questions.flatMap(checkQuestion),
    ...bank.questions.flatMap(checkStyle),
    ...checkAlike(bank.questions),
    ...checkBank(bank.topics, bank.questions),
    ...checkRubrics(bank),
    ...links.flatMap((link) => checkLink(link, known)),
    ...checkMentions(bank, library, known),
    ...checkSkills(bank, library),
  ].sort(byPlace)
}

function namesOf(bank: Bank, library: Library): Known {
  const slugs = <T extends { slug: string }>(reads: readonly Read<T>[]) =>
    new Set(reads.flatMap(({ page }) => page?.slug ?? []))
  return {
    questions: new Set(bank.questions.map(({ slug }) => slug)),
    guides: slugs(library.guides),
    skills: slugs(library.skills),
    topics: new Set(bank.topics.map(({ slug }) => slug)),
  }
}

const checkLink = ({ file, line, kind, slug }: SiteLink, known: Known): Fault[] =>
  known[kind as keyof Known].has(slug) ? [] : [missing(file, line, kind, slug)]

const missing = (file: string, line: number, kind: string, slug: string): Fault => ({
  file,
  line,
  message: `Correct “${slug}”: ${kind}/ has no such page.`,
})

function checkRubrics({ rubrics }: Bank): Fault[] {
  return Object.values(QuestionType).flatMap((type) => {
    const count = rubrics.filter((rubric) => rubric.type === type).length
    return count === 1
      ? []
      : [{ file: 'rubrics', line: 1, message: `Write one rubric for ${type}; there are ${count}.` }]
  })
}

/** Slugs in front matter: guides of questions, questions of guides and skills, skills of careers. */
function checkMentions(bank: Bank, library: Library, known: Known): Fault[] {
  const absent = (kind: keyof Known, slugs: readonly string[], file: string, line: number) =>
    slugs.filter((slug) => !known[kind].has(slug)).map((slug) => missing(file, line, kind, slug))
  return [
    ...bank.questions.flatMap(({ content, file, lines }) =>
      absent('guides', content.guides, file, lines.guides ?? 1),
    ),
    ...library.guides.flatMap(({ page, file, lineOf }) =>
      absent('questions', page?.questions ?? [], file, lineOf('questions')),
    ),
    ...library.skills.flatMap(({ page, file, lineOf }) =>
      absent('questions', page?.samples ?? [], file, lineOf('samples')),
    ),
    ...library.skills.flatMap(({ page, file, lineOf }) =>
      absent('questions', page?.scenarios.map(({ question }) => question) ?? [], file, lineOf('scenarios')),
    ),
    ...library.careers.flatMap(({ page, file, lineOf }) =>
      absent('skills', page?.skills ?? [], file, lineOf('skills')),
    ),
  ]
}

/** A scenario can be started, so it is a case study; an answer strategy belongs to a sample question. */
function checkSkills(bank: Bank, library: Library): Fault[] {
  return library.skills.flatMap(({ page, file, lineOf }) => {
    if (!page) return []
    const find = (slug: string) => bank.questions.find((question) => question.slug === slug)?.content
    const others = page.scenarios.filter(
      ({ question }) => (find(question)?.type ?? 'CASE_STUDY') !== 'CASE_STUDY',
    )
    const titles = page.samples.flatMap((slug) => find(slug)?.title ?? [])
    const strays = page.strategies.filter(({ title }) => !titles.includes(title))
    return [
      ...others.map(({ question }) => ({
        file,
        line: lineOf('scenarios'),
        message: `Choose a case study instead of “${question}”.`,
      })),
      ...strays.map(({ title }) => ({
        file,
        line: 1,
        message: `Give “${title}” the title of a sample question: ${titles.join('; ')}.`,
      })),
    ]
  })
}
