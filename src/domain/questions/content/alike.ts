import { proseOf, sentencesOf } from '@/lib/prose'
import { trigrams } from '@/lib/similarity'
import { countWords } from '@/lib/words'
import type { Fault } from './fault'
import type { QuestionFile } from './question-file'

/** One text of a question. */
type Text = { name: string; question: QuestionFile; part: 'prompt' | (typeof LEVELS)[number]; text: string }
/** Two texts of different questions and how much they share, from 0 to 1. */
export type Pair = { a: Text; b: Text; likeness: number }

const LEVELS = ['passing', 'strong', 'outstanding'] as const

/** From here on two texts say the same. Long texts share more runs by chance: unrelated answers about 0.4. */
export const TOO_ALIKE = { prompt: 0.5, answer: 0.52 } as const

/** A sentence of so many words that stands in two questions was copied. */
const COPIED = 9

/** All pairs of prompts, or of model answers, of different questions, the most alike first. */
export function alikePairs(questions: readonly QuestionFile[], what: keyof typeof TOO_ALIKE): Pair[] {
  const texts = questions.flatMap((question) =>
    what === 'prompt' ? [promptOf(question)] : LEVELS.map((level) => answerOf(question, level)),
  )
  return pairsOf(texts).sort((one, other) => other.likeness - one.likeness)
}

const promptOf = (question: QuestionFile): Text => ({
  name: question.slug,
  question,
  part: 'prompt',
  text: question.content.prompt,
})

const answerOf = (question: QuestionFile, level: (typeof LEVELS)[number]): Text => ({
  name: `${question.slug} (${level})`,
  question,
  part: level,
  // Two queries over like tables are alike; what is said about them must not be.
  text: proseOf(question.content[level], { tables: question.content.format !== 'SQL' }),
})

/** Faults for what two questions say alike: prompts, answers, whole sentences. */
export const checkAlike = (questions: readonly QuestionFile[]): Fault[] => [
  ...(['prompt', 'answer'] as const).flatMap((what) =>
    alikePairs(questions, what)
      .filter(({ likeness }) => likeness >= TOO_ALIKE[what])
      .map(({ a, b, likeness }) => ({
        file: a.question.file,
        line: a.question.lines[a.part] ?? 1,
        message: `Rewrite the ${what}: it is ${Math.round(100 * likeness)} % like that of ${b.name}.`,
      })),
  ),
  ...copiedSentences(questions),
]

/** Jaccard similarity of runs of three letters, counted for all pairs at once by who holds a run. */
function pairsOf(texts: readonly Text[]): Pair[] {
  const holders = new Map<string, number[]>()
  const sizes = texts.map(({ text }, index) => {
    const runs = trigrams(text)
    for (const run of runs) {
      const held = holders.get(run)
      if (held) held.push(index)
      else holders.set(run, [index])
    }
    return runs.size
  })
  const shared = texts.map(() => new Uint16Array(texts.length))
  for (const list of holders.values())
    for (const [place, left] of list.entries())
      for (const right of list.slice(place + 1)) shared[left]![right]! += 1
  return texts.flatMap((a, left) =>
    texts.slice(left + 1).flatMap((b, offset) => {
      if (a.question === b.question) return []
      const right = left + 1 + offset
      const both = shared[left]![right]!
      return { a, b, likeness: both / (sizes[left]! + sizes[right]! - both || 1) }
    }),
  )
}

function copiedSentences(questions: readonly QuestionFile[]): Fault[] {
  const first = new Map<string, string>()
  return questions.flatMap(({ slug, file, content, lines }) =>
    Object.entries(proseParts(content)).flatMap(([part, text]) =>
      [...new Set(sentencesOf(proseOf(text)))].flatMap((sentence) => {
        if (countWords(sentence) < COPIED) return []
        const other = first.get(sentence) ?? slug
        first.set(sentence, other)
        const message = `Say “${sentence.slice(0, 50)}…” in other words: ${other} has the sentence.`
        return other === slug ? [] : [{ file, line: lines[part] ?? 1, message }]
      }),
    ),
  )
}

const proseParts = (content: QuestionFile['content']) => ({
  prompt: content.prompt,
  strategy: content.strategy.map(({ text }) => text).join('\n\n'),
  passing: content.passing,
  strong: content.strong,
  outstanding: content.outstanding,
  mistakes: content.mistakes.join('\n\n'),
})
