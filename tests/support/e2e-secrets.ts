import { parseContent } from '@/domain/questions/parse-content'
import { readFiles } from '@/domain/questions/content/read-files'

import { shinglesOf } from './e2e-shingles'

const CONTENT = 'content'

let read: ReturnType<typeof sortTexts> | undefined

/** What the files of `content/` say, sorted by who may read it. Read once a process; it takes seconds. */
export const readSecrets = () => (read ??= sortTexts())

async function sortTexts() {
  const { questions, rubrics, topics } = await parseContent(CONTENT)
  const pages = await Promise.all(
    ['guides', 'skills', 'careers'].map((folder) => readFiles(CONTENT, folder, '.md')),
  )
  const locked = questions.filter(({ isPreview }) => !isPreview)
  const open = [
    ...pages.flat().map(({ text }) => text),
    ...topics.map((topic) => JSON.stringify(topic)),
    ...questions.flatMap(({ content }) => [content.title, ...content.tags, ...content.roles]),
  ]
  const previews = questions.filter(({ isPreview }) => isPreview).flatMap(readable)
  const rubric = rubrics.flatMap(({ criteria }) =>
    criteria.flatMap(({ question, levels }) => [question, ...levels]),
  )
  const withheld = [...questions.flatMap(({ content }) => answersOf(content)), ...rubric]
  return {
    locked,
    questions,
    openText: [...open, ...previews].join('\n'),
    /** Not for visitors. */
    fromVisitors: without([...locked.flatMap(readable), ...withheld], [...open, ...previews]),
    /** Not for anybody who has neither submitted an answer nor given up. */
    fromCandidates: without(withheld, [...open, ...questions.flatMap(readable)]),
  }
}

type Bank = Awaited<ReturnType<typeof parseContent>>
type Question = Bank['questions'][number]

/** The parts that come with an open question. */
const readable = ({ content }: Question): string[] => [
  content.prompt,
  content.data ?? '',
  content.tests,
  ...content.hints,
  ...content.strategy.map(({ name, text }) => `${name} ${text}`),
  ...content.followUps.flatMap(({ question, listenFor }) => [question, listenFor]),
  ...content.mistakes,
  // The heads of what is to be filled in; an answer may carry them again.
  ...(content.blocks ?? []).map((block) =>
    [block.label, block.help ?? '', ...(block.kind === 'table' ? block.columns : [])].join(' '),
  ),
]

const answersOf = ({ keyPoints, passing, strong, outstanding, traps }: Question['content']): string[] => [
  ...keyPoints.map(({ text }) => text),
  ...[passing, strong, outstanding, ...traps],
]

function without(texts: string[], known: string[]): Set<string> {
  const secrets = new Set(texts.flatMap((text) => [...shinglesOf(text)]))
  for (const text of known) for (const run of shinglesOf(text)) secrets.delete(run)
  return secrets
}
