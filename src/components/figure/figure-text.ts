/** Signs of money stand before a number, all other units after it. */
const MONEY = /^\p{Sc}$/u

const digits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** Numbers of a figure in words: −2.4 points, €1,200, and a dash for none. */
export const figureText = {
  value(value: number | null, unit: string): string {
    if (value === null) return '–'
    const sign = value < 0 ? '−' : ''
    const size = digits.format(Math.abs(value))
    if (MONEY.test(unit)) return `${sign}${unit}${size}`
    return unit ? `${sign}${size} ${unit}` : `${sign}${size}`
  },

  range(value: number, low: number | undefined, high: number | undefined, unit: string): string {
    const text = figureText.value(value, unit)
    if (low === undefined || high === undefined) return text
    return `${text} (${figureText.value(low, '')} to ${figureText.value(high, '')})`
  },
}
