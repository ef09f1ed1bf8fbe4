import type { ReportLanguage } from './contract.ts'

export { formatCount, formatPercent } from './figure.ts'

/** Our own wording in both languages. */
export type Wording = Readonly<Record<ReportLanguage, string>>

/** Fills `{name}` in a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

/** A date in words, in Norway: `1. november 2026`. */
export function formatDate(at: Date, language: ReportLanguage): string {
  const locale = language === 'nb' ? 'nb-NO' : 'nn-NO'
  return new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', dateStyle: 'long' }).format(at)
}

/** `a, b og c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`
}

/** Years in words, the same in both languages: `2024–2026`, `2024 og 2026`. */
export function tellYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)]
  const isWhole = sorted.length > 1 && last - first === sorted.length - 1
  return isWhole ? `${first}–${last}` : joinWords(sorted.map(String))
}

/** Lower case at the start, unless it is an abbreviation. */
export function uncapitalise(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Our own words, bokmål first. */
export const text = (nb: string, nn: string): Wording => ({ nb, nn })
