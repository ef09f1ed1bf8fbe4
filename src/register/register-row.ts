import { createHash } from 'node:crypto'
import type { IndexLevel } from '../instrument/index.ts'

/** One person in one municipality and year, without identity. */
export type RegisterRow = Readonly<{
  /** 128 bits. */
  pseudonym: Buffer
  /** 1 health and care, 2 NAV, 3 child welfare. */
  serviceType: number
  /** In the order of `variableNames(instrument)`; null: does not apply or not answered. */
  answers: readonly (number | null)[]
  /** Mean of the living-condition ratings with three decimals; null when it can't be told. */
  indexMean: number | null
  indexLevel: IndexLevel | null
}>

/** What all rows of one transfer have in common. */
export type RowsOrigin = Readonly<{
  municipalityNumber: string
  year: number
  instrument: string
  transferredAt: Date
}>

/** Codes of `index_level`; 4 is "blålys", particularly poor living conditions. */
export const indexLevelCodes: Readonly<Record<IndexLevel, number>> = { green: 1, yellow: 2, red: 3, blue: 4 }

/** The columns around the variables of the codebook. */
export const columnsBefore = ['pseudonym', 'municipality', 'year', 'service_type', 'instrument'] as const
export const columnsAfter = ['index_mean', 'index_level'] as const

/** A row as a line of the CSV file; `readCsvPiece` in queries.ts writes the same in SQL, and a test holds them together. */
function toCsvLine(row: RegisterRow, origin: RowsOrigin): string {
  const fields = [
    row.pseudonym.toString('hex'),
    origin.municipalityNumber,
    origin.year,
    row.serviceType,
    origin.instrument,
    ...row.answers,
    row.indexMean,
    row.indexLevel === null ? null : indexLevelCodes[row.indexLevel],
  ]
  return `${fields.map(field => field ?? '').join(',')}\r\n`
}

/**
 * SHA-256 over the rows in the order given, which is that of their pseudonyms: the checksum of the CSV file that they
 * are downloaded as, without its header row.
 */
export function checksumOf(rows: readonly RegisterRow[], origin: RowsOrigin): Buffer {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(toCsvLine(row, origin))
  return hash.digest()
}
