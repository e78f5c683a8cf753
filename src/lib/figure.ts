import { parse } from 'yaml'
import * as z from 'zod'

/*
 * A figure is data in a ```figure block of a guide, drawn when the page is. It is written as YAML, so that a curator
 * changes a number and not a drawing, and so that everyone gets the same numbers as a table.
 */

const line = z.string().trim().min(1).max(200)
const number = z.number()
const heading = {
  title: line.max(100),
  /** One or two sentences: what to see in it. */
  caption: line.max(400),
}
const axis = z.strictObject({
  label: line,
  unit: z.string().default(''),
  from: number.optional(),
  to: number.optional(),
})

const barsSchema = z
  .strictObject({
    ...heading,
    kind: z.literal('bars'),
    unit: z.string().default(''),
    series: z.array(line).min(1).max(3),
    rows: z
      .array(
        z.strictObject({
          label: line,
          values: z.array(number).min(1).max(3),
          /** The interval around each value. */
          low: z.array(number).optional(),
          high: z.array(number).optional(),
        }),
      )
      .min(2)
      .max(12),
    reference: z.strictObject({ label: line, value: number }).optional(),
  })
  .refine(
    ({ series, rows }) =>
      rows.every(({ values, low, high }) =>
        [values, low ?? values, high ?? values].every((list) => list.length === series.length),
      ),
    'Give each row one value, and one low and high where it has them, for each series.',
  )

const linesSchema = z
  .strictObject({
    ...heading,
    kind: z.literal('lines'),
    x: axis.extend({ values: z.array(number).min(2).max(60) }),
    y: axis,
    /** Draws steps, as a survival curve needs. */
    step: z.boolean().default(false),
    series: z
      .array(z.strictObject({ label: line, values: z.array(number.nullable()) }))
      .min(1)
      .max(4),
  })
  .refine(
    ({ x, series }) => series.every(({ values }) => values.length === x.values.length),
    'Give each series one value, or null, for each x.',
  )

const pointsSchema = z.strictObject({
  ...heading,
  kind: z.literal('points'),
  x: axis,
  y: axis,
  points: z
    .array(z.strictObject({ label: line.max(40), x: number, y: number }))
    .min(2)
    .max(16),
  /** Lines that divide the field. */
  split: z.strictObject({ x: number.optional(), y: number.optional() }).optional(),
})

const stepsSchema = z.strictObject({
  ...heading,
  kind: z.literal('steps'),
  steps: z
    .array(z.strictObject({ title: line.max(80), text: line }))
    .min(2)
    .max(9),
})

export type Branch = { label: string; text?: string; children?: Branch[] }
const branchSchema: z.ZodType<Branch> = z.lazy(() =>
  z.strictObject({
    label: line.max(80),
    text: line.optional(),
    children: z.array(branchSchema).min(1).max(6).optional(),
  }),
)
const treeSchema = z.strictObject({ ...heading, kind: z.literal('tree'), root: branchSchema })

export const figureSchema = z.discriminatedUnion('kind', [
  barsSchema,
  linesSchema,
  pointsSchema,
  stepsSchema,
  treeSchema,
])
export type Figure = z.output<typeof figureSchema>
export type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>

/** Takes the text of a figure block; gives undefined for one that the content check would refuse. */
export function readFigure(text: string): Figure | undefined {
  try {
    return figureSchema.safeParse(parse(text, { maxAliasCount: 0 })).data
  } catch {
    return undefined
  }
}
