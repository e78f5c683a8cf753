const WINDOW = 6

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of six words in a text. */
export function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text.replaceAll(/\]\([^)]*\)/g, '] '))
  return new Set(words.slice(WINDOW - 1).map((_, end) => words.slice(end, end + WINDOW).join(' ')))
}

/** The runs of `secrets` that can be read in what a server sent: HTML, a React payload, JSON or headers. */
export function readIn(sent: string, secrets: Set<string>): string[] {
  const plain = unescaped(sent)
  const forms = [plain.replaceAll(/<[^>]*>/g, ' '), plain.replaceAll(/<[^>]*>/g, '')]
  return [...new Set(forms.flatMap((form) => [...shinglesOf(form)].filter((run) => secrets.has(run))))]
}

const ENTITY: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Text out of its wrappings: entities, JSON's escapes (also of a script in a page), React's elements. */
function unescaped(sent: string): string {
  return sent
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\+[nrt]/g, ' ')
    .replaceAll(/\\+"/g, '"')
    .replaceAll(/\["\$","[^"]*",[^,]*,\{|"[A-Za-z]+":|\}\]/g, ' ')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => ENTITY[name] ?? whole)
}
