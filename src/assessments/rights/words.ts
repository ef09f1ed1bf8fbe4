// Dates and times as they stand on paper, in Norway's time, whatever the machine is set to.
import type { Language } from '../../instrument/index.ts'
import type { Wording } from './texts.ts'

const timeZone = 'Europe/Oslo'
// The months are the same in bokmål and nynorsk.
const longDate = new Intl.DateTimeFormat('nb-NO', { timeZone, dateStyle: 'long' })
const clockTime = new Intl.DateTimeFormat('nb-NO', { timeZone, hour: '2-digit', minute: '2-digit' })
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
})

/** `1. november 2026`, whose day never stands alone at the end of a line. */
export const dateInWords = (at: Date): string => longDate.format(at).replace('. ', '.\u00a0')

/** `14.05` */
export const timeInWords = (at: Date): string => clockTime.format(at).replace(':', '.')

/** `1. november 2026 kl. 14.05` */
export const instantInWords = (at: Date): string => `${dateInWords(at)} kl.\u00a0${timeInWords(at)}`

/** The calendar and the clock in Norway, as numbers: `{ year, month, day, hour, minute, second }`. */
export function osloParts(at: Date): Readonly<Record<string, number>> {
  const numbered = parts.formatToParts(at).filter(({ type }) => type !== 'literal')
  return Object.fromEntries(numbered.map(({ type, value }) => [type, Number(value)]))
}

/** A text in a language, `{name}` filled in. */
export function write(
  text: Wording,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  )
}
