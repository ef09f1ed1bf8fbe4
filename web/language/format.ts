// Dates and numbers as Norwegians write them, always in Norway's time, whatever the machine is set to.
import { type Language, useLanguage } from './language.ts'

/** Made when first used: the browser takes longer to read the world's calendars than to draw a page. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

const timeZone = 'Europe/Oslo'
const isoDate = lazily(() => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }))
const clockTime = lazily(
  () => new Intl.DateTimeFormat('nb-NO', { timeZone, hour: '2-digit', minute: '2-digit' }),
)
const number = lazily(() => new Intl.NumberFormat('nb-NO'))

// Not every browser carries nynorsk: the months are the same in both, the weekdays are not.
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
}

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
function day(iso: string): string {
  const [year, month, date] = dateInNorway(iso).split('-')
  return `${Number(date)}.\u00a0${months[Number(month) - 1]} ${year}`
}

/** Dates and numbers in a language. */
export function formatIn(language: Language): Format {
  const weekday = (iso: string) => weekdays[language][new Date(dateInNorway(iso)).getUTCDay()]
  const time = (iso: string) => clockTime().format(new Date(iso)).replace(':', '.')
  return {
    date: day,
    weekdayDate: iso => `${weekday(iso)} ${day(iso)}`,
    shortDate: iso => dateInNorway(iso).split('-').reverse().join('.'),
    dateTime: iso => `${day(iso)} kl.\u00a0${time(iso)}`,
    time,
    number: value => number().format(value),
  }
}

const formats = { nb: formatIn('nb'), nn: formatIn('nn') }

/** Dates (`YYYY-MM-DD` or an ISO instant) and numbers in the language of the page. */
export function useFormat(): Format {
  return formats[useLanguage()]
}

/** The calendar date in Norway (`YYYY-MM-DD`) of an ISO instant; a calendar date is itself. */
export function dateInNorway(iso: string): string {
  return iso.length === 10 ? iso : isoDate().format(new Date(iso))
}

/** Whole days from one calendar date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
