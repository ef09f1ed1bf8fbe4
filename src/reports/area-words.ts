// How areas are spoken of: the one place for phrases that hold the name of one.
import type { ReportLanguage, ReportPlace } from './contract.ts'
import { text, type Wording } from './words.ts'

const country = text('i hele landet', 'i heile landet')

/** A trust's name without its form of company: `Helse Stavanger`. */
const shortTrust = (name: string): string => name.replace(/ HF$/, '')

/** `i Fjordvik`, `i Rogaland`, `i KORUS Stavanger`, `i Helse Stavanger`, `i området til Sykehuset Telemark`, `i hele landet`. */
export function inPlace({ kind, name }: ReportPlace, language: ReportLanguage): string {
  if (kind === 'country') return country[language]
  if (kind !== 'trust') return `i ${name}`
  // In a hospital one lies; in its area one lives.
  return /sykehus|hospital/i.test(name) ? `i området til ${shortTrust(name)}` : `i ${shortTrust(name)}`
}

/** What an area is called beside others: `Rogaland`, `Helse Stavanger`, `Hele landet`. */
export function nameOfPlace({ kind, name }: ReportPlace, language: ReportLanguage): string {
  if (kind === 'country') return wholeCountry[language]
  return kind === 'trust' ? shortTrust(name) : name
}

const wholeCountry: Wording = text('Hele landet', 'Heile landet')

/** Letters that an address is written with. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** An area in an address: `landet`, `korus-nord`, `helse-stavanger-hf`, `fylke-rogaland`. */
export const slugOfPlace = ({ kind, name }: Pick<ReportPlace, 'kind' | 'name'>): string =>
  `${kind === 'county' ? 'fylke-' : ''}${plain(name)}`
