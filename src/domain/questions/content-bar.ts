import { countWords } from '@/lib/words'
import type { Fault } from './content/fault'
import type { QuestionFile } from './content/question-file'
import type { TopicEntry } from './content/topics-file'
import type { RevisionContent } from './schema'
import { PREVIEWS_PER_TOPIC, PROMPT_WORDS } from './words'

/** What a machine can see of the content bar, in one question. */
export const checkQuestion = ({ content, file, lines }: QuestionFile): Fault[] =>
  checkContent(content).map(({ part, message }) => ({ file, line: lines[part] ?? 1, message }))

/** The same for content that stands in no file: what is wrong, and with which part. */
export function checkContent(content: RevisionContent): { part: string; message: string }[] {
  const faults: { part: string; message: string }[] = []
  const demand = (holds: boolean, part: string, message: string) => {
    if (!holds) faults.push({ part, message })
  }
  const words = countWords(content.prompt)
  const planned = content.strategy.reduce((sum, move) => sum + move.minutes, 0)
  const answers = [content.passing, content.strong, content.outstanding]
  const { min, max } = PROMPT_WORDS
  demand(words >= min && words <= max, 'prompt', `Bring the prompt to ${min}–${max} words; it has ${words}.`)
  demand(
    planned === content.minutes,
    'strategy',
    `Make the moves add up to ${content.minutes} minutes; they make ${planned}.`,
  )
  demand(
    (content.format === 'STRUCTURED') === (content.blocks !== null),
    'format',
    'Structured questions have blocks; others have none.',
  )
  demand(
    (content.format === 'SQL') === (content.data !== null),
    'format',
    'SQL questions have a “Data” section; others have none.',
  )
  demand(
    (content.format === 'SQL') === content.traps.length > 0,
    'format',
    'SQL questions have a “Traps” section; others have none.',
  )
  demand(!content.words || content.words[0] < content.words[1], 'words', 'Write words as [fewest, most].')
  demand(allDiffer(content.tags), 'tags', 'Name each tag once.')
  demand(
    allDiffer(content.keyPoints.map(({ id }) => id)),
    'keyPoints',
    'Give each key point an id of its own.',
  )
  demand(allDiffer(content.blocks?.map(({ id }) => id) ?? []), 'blocks', 'Give each block an id of its own.')
  demand(allDiffer(answers), 'passing', 'The three model answers must differ.')
  return faults
}

/** What only the whole bank shows: topics, previews, slugs and titles. */
export function checkBank(topics: readonly TopicEntry[], questions: readonly QuestionFile[]): Fault[] {
  return [
    ...questions.flatMap((question) => checkPlace(question, topics)),
    ...topics.flatMap((topic) => checkPreviews(topic, questions)),
    ...repeated(questions, ({ slug }) => slug, 'Rename this file'),
    ...repeated(questions, ({ content }) => content.title.toLowerCase(), 'Change this title'),
  ]
}

function checkPlace({ topic, file }: QuestionFile, topics: readonly TopicEntry[]): Fault[] {
  const entry = topics.find(({ slug }) => slug === topic)
  if (!entry) return [{ file, line: 1, message: `Move this file: topics.yml has no topic “${topic}”.` }]
  if (entry.groups.length === 0) return []
  return [
    { file, line: 1, message: `Move this file to a topic inside “${topic}”, which only groups others.` },
  ]
}

function checkPreviews(topic: TopicEntry, questions: readonly QuestionFile[]): Fault[] {
  const open = questions.filter((question) => question.topic === topic.slug && question.isPreview)
  const tooMany = open.slice(PREVIEWS_PER_TOPIC).map(({ file, lines }) => ({
    file,
    line: lines.preview ?? 1,
    message: `Remove “preview”: “${topic.slug}” has ${open.length}, at most ${PREVIEWS_PER_TOPIC} are open.`,
  }))
  const unknown = topic.previews.filter(
    (slug) => !questions.some((one) => one.slug === slug && one.isPreview),
  )
  const message = (slug: string) =>
    `Set preview: true in “${slug}” or take it from previews; it must exist and be open.`
  return [
    ...tooMany,
    ...unknown.map((slug) => ({ file: 'topics.yml', line: topic.line, message: message(slug) })),
  ]
}

function repeated(
  questions: readonly QuestionFile[],
  key: (one: QuestionFile) => string,
  remedy: string,
): Fault[] {
  const first = new Map<string, QuestionFile>()
  return questions.flatMap((question) => {
    const other = first.get(key(question))
    if (!other) first.set(key(question), question)
    return other
      ? [
          {
            file: question.file,
            line: question.lines.title ?? 1,
            message: `${remedy}: ${other.file} has the same.`,
          },
        ]
      : []
  })
}

const allDiffer = (values: readonly string[]): boolean => new Set(values).size === values.length
