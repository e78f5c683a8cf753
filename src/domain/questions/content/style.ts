import { proseOf, readingGrade, sentencesOf } from '@/lib/prose'
import { countWords } from '@/lib/words'
import type { RevisionContent } from '../schema'
import type { Fault } from './fault'
import type { QuestionFile } from './question-file'

/** Words that sound like something and say nothing, as they are looked for. */
const EMPTY_WORDS = [
  ...[
    'actionable insights?',
    'best[- ]in[- ]class',
    'best practices?',
    'cutting[- ]edge',
    'data[- ]driven',
    'deep dives?',
  ],
  ...[
    'delv(?:e|es|ing)',
    'empower(?:s|ed|ing)?',
    'game[- ]chang(?:er|ers|ing)',
    'holistic(?:ally)?',
    'in today.s world',
  ],
  ...[
    'leverag(?:e|es|ed|ing)',
    'low[- ]hanging fruit',
    'paradigms?',
    'seamless(?:ly)?',
    'synerg(?:y|ies|istic)',
  ],
  ...[
    'utili[sz](?:e|es|ed|ing)',
    'world[- ]class',
    'next[- ]level',
    'move the needle',
    'north star',
    'crucial(?:ly)?',
  ],
  ...['it is important to note', 'think outside the box', 'value[- ]add'],
]
const EMPTY = new RegExp(`\\b(?:${EMPTY_WORDS.join('|')})\\b`, 'giu')

/** The empty words in a text, as written there, each once. */
export const emptyWordsIn = (text: string): string[] => [
  ...new Set((text.match(EMPTY) ?? []).map((word) => word.toLowerCase())),
]

/** What a reader can take in at the first reading; the limits lie above the hardest of our texts that reads well. */
export const STYLE = {
  /** School grade of a prompt and of an answer. */
  grade: { prompt: 12, answer: 12 },
  /** Words in one sentence. */
  sentence: 45,
  /** Words of the three answers, without code. */
  answer: { passing: [60, 160], strong: [120, 280], outstanding: [200, 400] },
  /** Parts of the outstanding answer, in runs of three words, that the strong one does not have. */
  newInOutstanding: 0.6,
  /** Words of four letters or more, and numbers, that only the outstanding answer has. */
  ownWords: 40,
  /** The part of such words that strong and outstanding may have in common when both tell a story. */
  sharedByStories: 0.45,
  /** Lines of an SQL question's data. */
  dataLines: 60,
} as const

const LEVELS = ['passing', 'strong', 'outstanding'] as const
type Level = (typeof LEVELS)[number]

/** How a question's file is written: words, sentences, lengths, and whether its answers differ in substance. */
export function checkStyle({ content, file, lines }: QuestionFile): Fault[] {
  const at = (part: string, message: string): Fault => ({ file, line: lines[part] ?? 1, message })
  return [
    ...Object.entries(textsOf(content)).flatMap(([part, text]) =>
      emptyWordsIn(text).map((word) => at(part, `Say it without “${word}”.`)),
    ),
    ...['prompt' as const, ...LEVELS].flatMap((part) =>
      readability(content, part).map((message) => at(part, message)),
    ),
    ...LEVELS.flatMap((level) => lengthOf(content, level).map((message) => at(level, message))),
    ...ownLimits(content).map((message) => at('words', message)),
    ...difference(content).map((message) => at('outstanding', message)),
    ...((content.data?.split('\n').length ?? 0) > STYLE.dataLines
      ? [at('data', `Shorten the data to ${STYLE.dataLines} lines.`)]
      : []),
  ]
}

const textsOf = (content: RevisionContent): Record<string, string> => ({
  title: content.title,
  keyPoints: content.keyPoints.map(({ text }) => text).join('\n'),
  prompt: content.prompt,
  hints: content.hints.join('\n'),
  tests: content.tests,
  strategy: content.strategy.map(({ name, text }) => `${name}\n${text}`).join('\n'),
  passing: LEVELS.map((level) => proseOf(content[level])).join('\n'),
  followUps: content.followUps.map(({ question, listenFor }) => `${question}\n${listenFor}`).join('\n'),
  mistakes: content.mistakes.join('\n'),
  traps: content.traps.join('\n'),
})

function readability(content: RevisionContent, part: 'prompt' | Level): string[] {
  const prose = proseOf(content[part])
  const most = STYLE.grade[part === 'prompt' ? 'prompt' : 'answer']
  const grade = readingGrade(prose)
  const long = sentencesOf(prose).filter((sentence) => countWords(sentence) > STYLE.sentence)
  return [
    ...(grade > most
      ? [
          `Write shorter words and sentences in “${part}”: it reads at grade ${grade.toFixed(1)}, at most ${most}.`,
        ]
      : []),
    ...long.map((sentence) => `Cut the sentence “${sentence.slice(0, 50)}…” of “${part}” in two.`),
  ]
}

/** Words of an answer without code. The rows of an SQL result are not what it says. */
const lengthIn = (content: RevisionContent, level: Level): number =>
  countWords(proseOf(content[level], { tables: content.format !== 'SQL' }))

/** What candidates are told to write is what the better answers take. */
function ownLimits(content: RevisionContent): string[] {
  if (!content.words) return []
  const [fewest, most] = content.words
  const [strong, outstanding] = [lengthIn(content, 'strong'), lengthIn(content, 'outstanding')]
  return strong < fewest || outstanding > most
    ? [`Let “words” reach from ${strong} (the strong answer) to ${outstanding} (the outstanding one).`]
    : []
}

function lengthOf(content: RevisionContent, level: Level): string[] {
  const words = lengthIn(content, level)
  const [fewest, most] = STYLE.answer[level]
  if (words <= most && (content.format === 'SQL' || words >= fewest)) return []
  return [`Bring the ${level} answer to ${fewest}–${most} words; it has ${words} without code.`]
}

/** Outstanding is more than strong at greater length: it says other things. */
function difference(content: RevisionContent): string[] {
  const [strong, outstanding] = [wordsOf(content.strong), wordsOf(content.outstanding)]
  const known = new Set(runsOf(strong))
  const runs = runsOf(outstanding)
  const fresh = runs.filter((run) => !known.has(run)).length / Math.max(1, runs.length)
  const said = new Set(strong.filter(isTelling))
  const told = new Set(outstanding.filter(isTelling))
  const own = [...told].filter((word) => !said.has(word)).length
  const shared = (told.size - own) / Math.max(1, Math.min(told.size, said.size))
  return [
    ...(fresh < STYLE.newInOutstanding
      ? [`Rewrite the outstanding answer: ${Math.round(100 * (1 - fresh))} % of it stands in the strong one.`]
      : []),
    ...(own < STYLE.ownWords
      ? [`Add substance to the outstanding answer: only ${own} of its words are not in the strong one.`]
      : []),
    ...(content.type === 'BEHAVIORAL' && shared > STYLE.sharedByStories
      ? [
          `Let two people tell two cases: strong and outstanding share ${Math.round(100 * shared)} % of their words.`,
        ]
      : []),
  ]
}

const wordsOf = (markdown: string): string[] =>
  proseOf(markdown)
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu)
    ?.map((word) => word.replace(/[.,'’-]+$/, '')) ?? []

const runsOf = (words: readonly string[]): string[] =>
  words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)

const isTelling = (word: string): boolean => word.length >= 4 || /\p{N}/u.test(word)
