// A view of the log as a file (RFC 4180), read in pieces while it is sent, so that memory stays flat and no transaction
// waits for a slow browser.
import { Readable } from 'node:stream'
import type { Scope } from '../accounts/index.ts'
import { byteOrderMark, csvLine, csvTime } from '../platform/csv.ts'
import type { Language } from '../platform/problem.ts'
import { nameOfAction } from './action-names.ts'
import { nextPage } from './log-page.ts'
import { type LogRow, type LogView, type PageStart, readLog } from './log-queries.ts'

const pieceSize = 2000

const headings = {
  nb: [
    'Tid',
    'Navn',
    'Konto',
    'Rolle',
    'Instans',
    'Kommune',
    'Handling',
    'Utfall',
    'Gjelder',
    'Referanse',
    'Grunnlag',
    'Kode',
  ],
  nn: [
    'Tid',
    'Namn',
    'Konto',
    'Rolle',
    'Instans',
    'Kommune',
    'Handling',
    'Utfall',
    'Gjeld',
    'Referanse',
    'Grunnlag',
    'Kode',
  ],
} as const
const outcomes = {
  nb: { done: 'Utført', refused: 'Avvist' },
  nn: { done: 'Utført', refused: 'Avvist' },
} as const

function toLine(row: LogRow, language: Language): string {
  const {
    at,
    accountName,
    accountId,
    role,
    unitName,
    municipalityName,
    objectType,
    reference,
    ground,
    code,
  } = row
  return csvLine([
    csvTime(at, 'seconds'),
    accountName ?? '',
    accountId?.slice(0, 8) ?? '',
    role ?? '',
    unitName ?? '',
    municipalityName ?? '',
    nameOfAction(row.action)[language],
    outcomes[language][row.outcome],
    objectType ?? '',
    reference ?? '',
    ground ?? '',
    code ?? '',
  ])
}

type Begin = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

async function* writePieces(
  begin: Begin,
  view: LogView,
  end: Date,
  language: Language,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${byteOrderMark}${csvLine(headings[language])}`)
  let start: PageStart | undefined = { before: end, skip: 0 }
  while (start) {
    const from: PageStart = start
    const rows = await begin(({ tx }) => readLog(tx, view, from, pieceSize))
    yield Buffer.from(rows.map(row => toLine(row, language)).join(''))
    start = rows.length < pieceSize ? undefined : nextPage(rows, from)
  }
}

/** What was in the view at the instant `end`, newest first: what is written meanwhile moves no line. */
export function streamLog(begin: Begin, view: LogView, end: Date, language: Language): Readable {
  return Readable.from(writePieces(begin, view, end, language), { objectMode: false, highWaterMark: 1 })
}
