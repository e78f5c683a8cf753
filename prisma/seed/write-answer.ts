import { PERSONA_PARTS, STAR_PARTS, writeAnswer, type BlockValue } from '@/domain/practice/answer'
import type { Block } from '@/domain/questions/schema'
import type { AnswerFormat, QuestionType } from '@/generated/prisma/enums'
import type { Chance } from './chance'
import { ANY_CELL, CELLS, KITS, PERSONAS, QUERIES, type Kit } from './fragments'
import { TOLD, VAGUE } from './stories'

type Asked = { type: QuestionType; format: AnswerFormat; tags: string[]; blocks: Block[] | null }

/** Takes a question and how good the answer is, from 0 to 1; gives its parts, in the order of typing. */
export function answerParts(asked: Asked, quality: number, chance: Chance): string[] {
  if (asked.blocks) return asked.blocks.flatMap((block) => blockParts(block, asked, quality, chance))
  return paragraphs(asked, quality, chance)
}

function paragraphs(asked: Asked, quality: number, chance: Chance): string[] {
  if (asked.type === 'BEHAVIORAL') return [...story(quality, chance)]
  const kit = KITS[asked.type]
  const nouns = asked.tags.filter((tag) => !tag.endsWith('-based')).map((tag) => tag.replaceAll('-', ' '))
  const [a = 'the data', b = a] = chance.some(nouns, 2)
  const query = asked.format === 'SQL' ? [quality < 0.5 ? QUERIES.plain : QUERIES.careful] : []
  const parts = [...query, ...prose(kit, quality, chance)]
  return parts.map((part) => part.replaceAll('{a}', a).replaceAll('{b}', b))
}

function prose(kit: Kit, quality: number, chance: Chance): string[] {
  if (quality < 0.35) return chance.some(kit.vague, chance.between(1, 3))
  const opened = [chance.pick(kit.open)]
  if (quality < 0.6) return [...opened, ...chance.some(kit.work, 2), chance.pick(kit.vague)]
  const numbers = chance.some(kit.numbers, quality < 0.8 ? 1 : 2)
  return [...opened, ...chance.some(kit.work, quality < 0.8 ? 2 : 4), ...numbers, chance.pick(kit.close)]
}

const story = (quality: number, chance: Chance) => chance.pick(quality < 0.45 ? VAGUE : TOLD)

function blockParts(block: Block, asked: Asked, quality: number, chance: Chance): string[] {
  if (block.kind === 'star') return [...story(quality, chance)]
  if (block.kind === 'text') return [paragraphs({ ...asked, blocks: null }, quality, chance).join('\n\n')]
  if (block.kind === 'personas') {
    const filled = quality < 0.4 ? 3 : PERSONA_PARTS.length
    return Array.from({ length: block.count }, (_, i) =>
      PERSONA_PARTS.map((_part, part) =>
        part < filled ? (PERSONAS[i % PERSONAS.length]?.[part] ?? '') : '',
      ),
    ).flat()
  }
  const filled = quality < 0.4 ? block.rows - 1 : block.rows
  return Array.from({ length: block.rows }, (_, row) =>
    block.columns.map((column) => (row < filled ? cell(column, row) : '')),
  ).flat()
}

const cell = (column: string, row: number) => {
  const texts = CELLS.find(([head]) => head.test(column))?.[1]
  return texts ? (texts[row] ?? texts[0]) : ANY_CELL
}

/** The parts as far as they are typed after so many words. */
export function typedSoFar(parts: readonly string[], words: number): string[] {
  let left = words
  return parts.map((part) => {
    const all = part.match(/\S+\s*/g) ?? []
    const typed = all.slice(0, Math.max(0, left))
    left -= all.length
    return typed.join('')
  })
}

/** The parts as the text that is saved: paragraphs, or the blocks in their order. */
export function composeAnswer(blocks: Block[] | null, parts: readonly string[]): string {
  if (!blocks) return parts.filter(Boolean).join('\n\n')
  const left = [...parts]
  return writeAnswer(
    Object.fromEntries(blocks.map((block) => [block.id, fill(block, () => left.shift() ?? '')])),
  )
}

function fill(block: Block, next: () => string): BlockValue {
  if (block.kind === 'text') return { kind: 'text', text: next() }
  const fields = (parts: readonly { id: string }[]) => Object.fromEntries(parts.map(({ id }) => [id, next()]))
  if (block.kind === 'star') return { kind: 'star', fields: fields(STAR_PARTS) }
  if (block.kind === 'personas') {
    return { kind: 'personas', personas: Array.from({ length: block.count }, () => fields(PERSONA_PARTS)) }
  }
  const row = () => block.columns.map(next)
  return { kind: 'table', rows: Array.from({ length: block.rows }, row) }
}
