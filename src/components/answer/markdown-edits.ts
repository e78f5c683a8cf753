/** A text and what is selected in it. */
export type Selection = { text: string; start: number; end: number }

/** Puts a mark such as `**` around the selection, or takes it away again. */
export function wrap({ text, start, end }: Selection, mark: string): Selection {
  const chosen = text.slice(start, end)
  const isWrapped =
    text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark
  if (isWrapped) {
    const from = start - mark.length
    return {
      text: text.slice(0, from) + chosen + text.slice(end + mark.length),
      start: from,
      end: end - mark.length,
    }
  }
  return {
    text: text.slice(0, start) + mark + chosen + mark + text.slice(end),
    start: start + mark.length,
    end: end + mark.length,
  }
}

/** Makes list items of the selected lines, or plain lines of list items. */
export function toggleList({ text, start, end }: Selection): Selection {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const until = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const lines = text.slice(from, until).split('\n')
  const isList = lines.every((line) => line.startsWith('- '))
  const changed = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n')
  return { text: text.slice(0, from) + changed + text.slice(until), start: from, end: from + changed.length }
}

/** Puts an empty table after the selection. */
export function insertTable({ text, end }: Selection): Selection {
  const gap = end === 0 || text.slice(0, end).endsWith('\n\n') ? '' : '\n\n'
  const table = `${gap}| | |\n| --- | --- |\n| | |\n`
  const caret = end + gap.length + 2
  return { text: text.slice(0, end) + table + text.slice(end), start: caret, end: caret }
}

/**
 * Takes out what other programs leave in pasted text: invisible characters, odd spaces, typographic bullets; in
 * prose spare blanks too. The joiners U+200C and U+200D stay: scripts and joined signs are spelt with them.
 */
export function cleanPaste(text: string, mono = false): string {
  const cleaned = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/^[ \t]*[•◦▪‣·][ \t]*/gm, '- ')
  return mono ? cleaned : cleaned.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n')
}
