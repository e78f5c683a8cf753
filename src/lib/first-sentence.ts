/** The first sentence of a text, for places that have room for no more. */
export const firstSentence = (text: string): string => text.split(/(?<=[.?!])\s/)[0] ?? text
