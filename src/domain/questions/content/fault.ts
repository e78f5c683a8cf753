/** What is wrong in a content file, where, and what to do about it. */
export type Fault = { file: string; line: number; message: string }

/** One line a fault, as editors and terminals understand it. */
export const faultLine = ({ file, line, message }: Fault): string => `${file}:${line}  ${message}`

/** Sorts faults by file and line. */
export const byPlace = (a: Fault, b: Fault): number => a.file.localeCompare(b.file) || a.line - b.line
