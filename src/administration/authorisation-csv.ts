// The authorisation register as a file (RFC 4180): the columns of the manual, in the reader's language.
import type { Role } from '../accounts/index.ts'
import { byteOrderMark, csvLine, csvTime } from '../platform/csv.ts'
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

/** UTF-8 with a byte order mark, for spreadsheets; times as `YYYY-MM-DD HH:MM` in Norway. */
export function authorisationCsv(rows: readonly AuthorisationRow[], language: Language): string {
  const lines = rows.map(row =>
    csvLine([
      row.name,
      row.municipality ?? '',
      row.place,
      roleNames[language][row.role],
      csvTime(row.grantedAt),
      row.revokedAt ? csvTime(row.revokedAt) : '',
    ]),
  )
  return `${byteOrderMark}${csvLine(headings[language])}${lines.join('')}`
}
