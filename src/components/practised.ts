const COUNT = new Intl.NumberFormat('en-GB')

/** How many people have practised a question: short, for a list. */
export const practised = (count: number): string => `${COUNT.format(count)} practised`

/** The same where there is room to be kind about zero. */
export function practisedInWords(count: number): string {
  if (count === 0) return 'Nobody has practised this yet'
  return count === 1 ? '1 person has practised this' : `${COUNT.format(count)} people have practised this`
}

/** “1 question”, “12 questions”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${COUNT.format(count)} ${count === 1 ? one : many}`

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five']

/** Small numbers as a word at the start of a heading. */
export const numberWord = (count: number): string => WORDS[count] ?? COUNT.format(count)
