// Dates and numbers as Norwegians write them, always in Norway's time, whatever the machine is set to.
import { type Language, useLanguage } from './language.ts'

const timeZone = 'Europe/Oslo'
// Not every browser carries nynorsk: the months are the same in both, the weekdays are ours.
const longDate = new Intl.DateTimeFormat('nb-NO', { timeZone, dateStyle: 'long' })
const shortDate = new Intl.DateTimeFormat('nb-NO', {
  timeZone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const clockTime = new Intl.DateTimeFormat('nb-NO', { timeZone, hour: '2-digit', minute: '2-digit' })
const weekdayNumber = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' })
const number = new Intl.NumberFormat('nb-NO')

const weekdays: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: {
    Mon: 'mandag',
    Tue: 'tirsdag',
    Wed: 'onsdag',
    Thu: 'torsdag',
    Fri: 'fredag',
    Sat: 'lørdag',
    Sun: 'søndag',
  },
  nn: {
    Mon: 'måndag',
    Tue: 'tysdag',
    Wed: 'onsdag',
    Thu: 'torsdag',
    Fri: 'fredag',
    Sat: 'laurdag',
    Sun: 'sundag',
  },
}

/** A calendar date (`YYYY-MM-DD`) is taken at noon, so that no time zone moves it. */
const instant = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)

export type Format = Readonly<{
  /** `27. november 2026` */
  date: (iso: string) => string
  /** `fredag 27. november 2026` */
  weekdayDate: (iso: string) => string
  /** `27.11.2026` */
  shortDate: (iso: string) => string
  /** `27. november 2026 kl. 14.05` */
  dateTime: (iso: string) => string
  /** `14.05` */
  time: (iso: string) => string
  /** `12 345` */
  number: (value: number) => string
}>

/** `27. november 2026`, whose day never stands alone at the end of a line. */
const day = (iso: string) => longDate.format(instant(iso)).replace('. ', '.\u00a0')

function formatIn(language: Language): Format {
  const time = (iso: string) => clockTime.format(instant(iso)).replace(':', '.')
  return {
    date: day,
    weekdayDate: iso => `${weekdays[language][weekdayNumber.format(instant(iso))] ?? ''} ${day(iso)}`,
    shortDate: iso => shortDate.format(instant(iso)),
    dateTime: iso => `${day(iso)} kl.\u00a0${time(iso)}`,
    time,
    number: value => number.format(value),
  }
}

const formats = { nb: formatIn('nb'), nn: formatIn('nn') }

/** Dates (`YYYY-MM-DD` or an ISO instant) and numbers in the language of the page. */
export function useFormat(): Format {
  return formats[useLanguage()]
}

/** The calendar date in Norway (`YYYY-MM-DD`) of an ISO instant. */
export function dateInNorway(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(iso))
}

/** Whole days from one calendar date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / 86_400_000)
}
