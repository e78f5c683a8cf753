/** Nobody reads a quotation of a quotation further in than this. */
const DEEPEST = 24
/** Nor a paragraph with more signs or lines than this. */
const SIGNS_MAX = 2000
const LINES_MAX = 2000

const MARK = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
/** A line drawn across the page, without its blanks. */
const RULE = /^(-+|\*+|_+)$/
const END = /\r\n|[\r\n]/

/**
 * Whether a text is built to keep a Markdown parser busy: its work grows with the square of how deep quotes and lists
 * stand inside each other, and of the signs and lines that one paragraph holds. Whoever is about to parse a text of
 * somebody else asks first.
 */
export function isHeavyMarkdown(markdown: string): boolean {
  let signs = 0
  let lines = 0
  for (const line of markdown.split(END)) {
    if (line.trim() === '') [signs, lines] = [0, 0]
    if (RULE.test(line.replaceAll(/[ \t]/g, ''))) continue
    signs += line.match(/[*_[]/g)?.length ?? 0
    lines += 1
    if (signs > SIGNS_MAX || lines > LINES_MAX || opensTooMany(line)) return true
  }
  return false
}

function opensTooMany(line: string): boolean {
  MARK.lastIndex = 0
  for (let depth = 0; depth <= DEEPEST; depth += 1) if (!MARK.test(line)) return false
  return true
}
