// The authorisation register as a file (RFC 4180): the columns of the manual, in the reader's language.
import type { Role } from '../accounts/index.ts'
import type { Language } from '../platform/problem.ts'
import type { AuthorisationRow } from './authorisation-queries.ts'

const headings = {
  nb: ['Navn', 'Kommune', 'Instans', 'Rolle', 'Innvilget', 'Tilbakekalt'],
  nn: ['Namn', 'Kommune', 'Instans', 'Rolle', 'Innvilga', 'Tilbakekalla'],
} as const

const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nb: { korfor: 'KORFOR', korus: 'KORUS', coordinator: 'Kommunekontakt', assessor: 'Kartlegger' },
  nn: { korfor: 'KORFOR', korus: 'KORUS', coordinator: 'Kommunekontakt', assessor: 'Kartleggjar' },
}

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A name that begins like a formula would be carried out by a spreadsheet: an apostrophe keeps it text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`

/** UTF-8 with a byte order mark, for spreadsheets; times as `YYYY-MM-DD HH:MM` in Norway. */
export function authorisationCsv(rows: readonly AuthorisationRow[], language: Language): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`
  const lines = rows.map(row =>
    line([
      row.name,
      row.municipality ?? '',
      row.place,
      roleNames[language][row.role],
      oslo.format(row.grantedAt),
      row.revokedAt ? oslo.format(row.revokedAt) : '',
    ]),
  )
  return `\uFEFF${line(headings[language])}${lines.join('')}`
}
