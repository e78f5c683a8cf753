import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import type { Fault } from './fault'

/** YAML that knows the line of each of its values. */
export type LinedYaml = {
  data: unknown
  faults: Fault[]
  /** Line of the value at the path, or of the nearest thing above it that exists. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/** Takes YAML that starts at `firstLine` of a file. Never throws: faults are listed. */
export function readYaml(file: string, text: string, firstLine = 1): LinedYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `This is not valid YAML: ${error.message} Quote values that hold ": " or start with a special character.`,
  }))
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path))
  if (faults.length > 0) return { data: undefined, faults, lineOf }
  try {
    return { data: document.toJS({ maxAliasCount: 0 }), faults, lineOf }
  } catch {
    return {
      data: undefined,
      faults: [{ file, line: firstLine, message: 'Write values out; aliases (*name) are not read.' }],
      lineOf,
    }
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return isMap(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}

/** Gives the parsed value, or undefined with a fault for each thing the schema refuses. */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  yaml: LinedYaml,
  file: string,
): { value?: z.output<S>; faults: Fault[] } {
  if (yaml.faults.length > 0) return { faults: yaml.faults }
  const parsed = schema.safeParse(yaml.data)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return {
    faults: parsed.error.issues.map((issue) => ({
      file,
      line: yaml.lineOf(pathOf(issue)),
      message: remedy(issue),
    })),
  }
}

const pathOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : [...issue.path]

/** Turns a schema's complaint into what to do. */
export function remedy(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.') || 'The file'
  if (issue.code === 'unrecognized_keys')
    return `Remove ${issue.keys.join(', ')}: the format has no such field.`
  if (issue.code === 'invalid_value')
    return `${name}: use ${issue.values
      .map(String)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1')}.`
  if (issue.code === 'invalid_type' && issue.input === undefined) return `Add ${name} (${issue.expected}).`
  return `${name}: ${issue.message}`
}
