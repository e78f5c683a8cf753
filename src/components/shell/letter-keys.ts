const STORE = 'segprep.letter-keys'

/** Keys without a modifier can be turned off (WCAG 2.1.4); the choice stays in this browser. */
export const lettersAreOn = () => localStorage.getItem(STORE) !== 'off'

export const setLetters = (on: boolean) =>
  on ? localStorage.removeItem(STORE) : localStorage.setItem(STORE, 'off')
