// What a terminal or a page would act on: control characters, line ends, marks that turn the direction of text.
const ACTIVE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Text as one line that does nothing: characters that act are written as their codes. */
export const plainLine = (text: string): string =>
  text.replace(ACTIVE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
