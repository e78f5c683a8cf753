import { proseOf, sentencesOf } from '@/lib/prose'
import { countWords } from '@/lib/words'
import type { Fault } from './fault'
import type { QuestionFile } from './question-file'

/** Two texts of the bank and how much they share, from 0 to 1. */
export type Pair = { a: string; b: string; likeness: number }

/** From here on two texts say the same to a reader. Prompts of one topic share its words; answers share them more. */
export const TOO_ALIKE = { prompt: 0.5, answer: 0.52 } as const

/** A sentence of so many words that stands in two questions was copied. */
const COPIED = 9

/** The pairs of prompts, or of model answers of different questions, that are most alike, the worst first. */
export function alikePairs(questions: readonly QuestionFile[], what: 'prompt' | 'answer', most = 10): Pair[] {
  const texts =
    what === 'prompt'
      ? questions.map(({ slug, content }) => ({ name: slug, of: slug, text: content.prompt }))
      : questions.flatMap(({ slug, content }) =>
          (['passing', 'strong', 'outstanding'] as const).map((level) => ({
            name: `${slug} (${level})`,
            of: slug,
            // Two queries over like tables are alike; what is said about them must not be.
            text: proseOf(content[level], { tables: content.format !== 'SQL' }),
          })),
        )
  return mostAlike(texts, most)
}

/** Faults for what two questions say alike: prompts, answers, whole sentences. */
export const checkAlike = (questions: readonly QuestionFile[]): Fault[] => [
  ...(['prompt', 'answer'] as const).flatMap((what) =>
    alikePairs(questions, what)
      .filter(({ likeness }) => likeness >= TOO_ALIKE[what])
      .map(({ a, b, likeness }) => ({
        file: fileOf(questions, a),
        line: 1,
        message: `Rewrite the ${what}: it is ${Math.round(100 * likeness)} % like that of ${b}.`,
      })),
  ),
  ...copiedSentences(questions),
]

const fileOf = (questions: readonly QuestionFile[], name: string): string =>
  questions.find(({ slug }) => slug === name.split(' ')[0])?.file ?? name

type Text = { name: string; of: string; text: string }

/** Jaccard similarity of the texts' runs of three letters, as pg_trgm counts it. */
function mostAlike(texts: readonly Text[], most: number): Pair[] {
  const holders = new Map<string, number[]>()
  const sizes = texts.map(({ text }, index) => {
    const runs = trigrams(text)
    for (const run of runs) (holders.get(run) ?? holders.set(run, []).get(run)!).push(index)
    return runs.size
  })
  const shared = texts.map(() => new Uint16Array(texts.length))
  for (const list of holders.values())
    for (const [place, left] of list.entries())
      for (let at = place + 1; at < list.length; at += 1) shared[left]![list[at]!]! += 1
  const pairs: Pair[] = []
  for (const [left, row] of shared.entries())
    for (let right = left + 1; right < texts.length; right += 1) {
      const both = row[right]!
      if (texts[left]!.of === texts[right]!.of) continue
      const likeness = both / (sizes[left]! + sizes[right]! - both || 1)
      pairs.push({ a: texts[left]!.name, b: texts[right]!.name, likeness })
    }
  return pairs.sort((one, other) => other.likeness - one.likeness).slice(0, most)
}

function trigrams(text: string): Set<string> {
  const runs = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start += 1) runs.add(padded.slice(start, start + 3))
  }
  return runs
}

function copiedSentences(questions: readonly QuestionFile[]): Fault[] {
  const first = new Map<string, string>()
  return questions.flatMap(({ slug, file, content, lines }) => {
    const texts = { prompt: content.prompt, passing: [content.passing, content.strong, content.outstanding].join('\n\n'), strategy: content.strategy.map(({ text }) => text).join('\n\n'), mistakes: content.mistakes.join('\n\n') }
    return Object.entries(texts).flatMap(([part, text]) =>
      [...new Set(sentencesOf(proseOf(text)))].flatMap((sentence) => {
        if (countWords(sentence) < COPIED) return []
        const other = first.get(sentence) ?? first.set(sentence, slug).get(sentence)!
        return other === slug
          ? []
          : [{ file, line: lines[part] ?? 1, message: `Say “${sentence.slice(0, 50)}…” in other words: ${other} has the sentence.` }]
      }),
    )
  })
}
