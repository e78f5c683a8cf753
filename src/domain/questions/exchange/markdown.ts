import { stringify } from 'yaml'
import { DIFFICULTY_WORD, FORMAT_WORD, TYPE_WORD } from '../words'
import type { TextFile } from '../content/read-files'
import { readQuestionFile } from '../content/question-file'
import { belowTheBar } from './check-row'
import { contentOf, IMPORT_LIMITS, type Entry, type ImportRow } from './entry'

/** The question as a file of content/: what readQuestionFile() reads back to the same content. */
export function writeQuestionFile(entry: Entry): TextFile {
  const { prompt, data, hints, tests, strategy, followUps, mistakes, traps, passing, strong, outstanding } =
    entry
  const moves = strategy.map(({ minutes, name, text }) => `*${minutes} min.* **${name}.** ${text}`)
  const asked = followUps.map(({ question, listenFor }) => `${question} *Listen for: ${listenFor}*`)
  const sections = [
    `## Prompt\n\n${prompt}`,
    data === null ? '' : `## Data\n\n${fenced(data)}`,
    `## Hints\n\n${numbered(hints)}`,
    `## What the interviewer tests\n\n${tests}`,
    `## Strategy\n\n${numbered(moves)}`,
    `## Model answers\n\n### Passing\n\n${passing}\n\n### Strong\n\n${strong}\n\n### Outstanding\n\n${outstanding}`,
    `## Follow-ups\n\n${numbered(asked)}`,
    `## Common mistakes\n\n${bulleted(mistakes)}`,
    traps.length === 0 ? '' : `## Traps\n\n${bulleted(traps)}`,
  ].filter(Boolean)
  const text = `---\n${stringify(matterOf(entry), { lineWidth: 0 })}---\n\n${sections.join('\n\n')}\n`
  return { file: `${entry.topic}/${entry.slug}.md`, text }
}

/** Takes a file of Markdown; gives the question, or each thing that keeps it from being one. */
export function readMarkdownRow(row: number, { file, text }: TextFile): ImportRow {
  const slug = file.replace(/^.*\//, '').replace(/\.md$/, '').slice(0, 120)
  const named = { row, slug, title: '' }
  if (Buffer.byteLength(text) > IMPORT_LIMITS.markdownBytes)
    return { ...named, faults: [{ field: 'file', reason: 'Shorten this file to 64 KB.' }] }
  const { question, faults } = readQuestionFile(file, text)
  if (!question)
    return {
      ...named,
      faults: faults
        .slice(0, IMPORT_LIMITS.faults)
        .map(({ line, message }) => ({ field: `line ${line}`, reason: message })),
    }
  const { topic, isPreview: preview, content } = question
  const entry: Entry = { slug: question.slug, topic, status: 'published', preview, ...content }
  const below = belowTheBar(content)
  return { ...named, title: content.title, faults: below, ...(below.length === 0 && { entry }) }
}

function matterOf(entry: Entry) {
  const { title, difficulty, type, format, minutes, tags, roles, guides, keyPoints } = contentOf(entry)
  return {
    title,
    difficulty: DIFFICULTY_WORD[difficulty],
    type: TYPE_WORD[type],
    format: FORMAT_WORD[format].toLowerCase(),
    minutes,
    ...(entry.preview && { preview: true }),
    ...(entry.words && { words: entry.words }),
    tags,
    roles,
    guides,
    keyPoints,
    ...(entry.blocks && { blocks: entry.blocks }),
  }
}

const numbered = (items: readonly string[]) =>
  items.map((item, index) => indented(`${index + 1}. `, item)).join('\n')
const bulleted = (items: readonly string[]) => items.map((item) => indented('- ', item)).join('\n')

/** Later lines stand below the first letter, so that they stay in the item. */
const indented = (mark: string, text: string) =>
  mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)

/** A fence longer than any inside. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sql\n${code}\n${fence}`
}
