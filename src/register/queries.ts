import type { Transaction } from '../platform/database.ts'
import { indexLevelCodes, type RegisterRow, type RowsOrigin } from './register-row.ts'

/** Rows per statement: large enough to be fast, small enough for the memory. */
const rowsAtATime = 500

const toArrayText = (answers: RegisterRow['answers']) =>
  `{${answers.map(answer => answer ?? 'NULL').join(',')}}`

/**
 * Writes rows to the register in the order given. The caller sorts them by pseudonym, so that nothing can be told from
 * where a row lies.
 */
export async function insertRegisterRows(
  tx: Transaction,
  rows: readonly RegisterRow[],
  origin: RowsOrigin,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    const batch = rows.slice(start, start + rowsAtATime)
    const levels = batch.map(row => (row.indexLevel === null ? null : indexLevelCodes[row.indexLevel]))
    await tx`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, index_mean,
        index_level, transferred_at)
      select ${origin.municipalityNumber}, ${origin.year}, decode(b.pseudonym, 'hex'), b.service_type, ${origin.instrument},
        b.answers::smallint[], b.index_mean, b.index_level, ${origin.transferredAt}
      from unnest(${batch.map(row => row.pseudonym.toString('hex'))}::text[], ${batch.map(row => row.serviceType)}::smallint[],
        ${batch.map(row => toArrayText(row.answers))}::text[], ${batch.map(row => row.indexMean)}::real[],
        ${levels}::smallint[]) with ordinality as b (pseudonym, service_type, answers, index_mean, index_level, place)
      order by b.place`
  }
}

/**
 * Writes how many of the people of a transfer were assessed by several units: one number of them all, so that nothing is
 * known of any row. Only the statistics read it.
 */
export async function insertDoublyRegistered(
  tx: Transaction,
  { municipalityNumber, year }: Pick<RowsOrigin, 'municipalityNumber' | 'year'>,
  doublyRegistered: number,
): Promise<void> {
  await tx`insert into register_submission (municipality_number, year, doubly_registered)
    values (${municipalityNumber}, ${year}, ${doublyRegistered})`
}

export type RegisteredSubmissionRow = Readonly<{
  number: string
  name: string
  year: number
  instrument: string
  rows: number
  transferredAt: Date
}>

/** What the register holds of each municipality and year, newest transfer first. */
export function listSubmissions(tx: Transaction): Promise<readonly RegisteredSubmissionRow[]> {
  return tx<RegisteredSubmissionRow[]>`
    select m.number, m.name, held.year, one.instrument, held.rows, one.transferred_at as "transferredAt"
    from (select municipality_number, year, count(*)::int as rows from register_row group by 1, 2) held
    join municipality m on m.number = held.municipality_number
    cross join lateral (select r.instrument, r.transferred_at from register_row r
      where r.municipality_number = held.municipality_number and r.year = held.year limit 1) one
    order by one.transferred_at desc, m.name`
}

export type DestructionRow = Readonly<{
  number: string
  name: string
  year: number
  rows: number
  transferredAt: Date
  destroyedAt: Date
}>

/** The receipts of what has been destroyed after its years in the register, newest first. */
export function listDestructions(tx: Transaction): Promise<readonly DestructionRow[]> {
  return tx<DestructionRow[]>`select m.number, m.name, d.year, d.rows, d.transferred_at as "transferredAt",
      d.destroyed_at as "destroyedAt"
    from retention_receipt d join municipality m on m.number = d.municipality_number
    order by d.destroyed_at desc, m.name, d.year`
}

export type Held = Readonly<{
  instrument: string
  rows: number
  /** The last pseudonym of each piece but the last, in order: where the rows may be cut. */
  cuts: readonly Buffer[]
}>

/**
 * How many rows of a municipality and year there are, of which instrument, and where to cut them into pieces of a given
 * size; undefined when there are none.
 */
export async function findHeld(
  tx: Transaction,
  { municipality, year, pieceSize }: Readonly<{ municipality: string; year: number; pieceSize: number }>,
): Promise<Held | undefined> {
  const [one] = await tx<{ instrument: string }[]>`select instrument from register_row
    where municipality_number = ${municipality} and year = ${year} limit 1`
  if (!one) return undefined
  const places = await tx<
    { pseudonym: Buffer; place: number; rows: number }[]
  >`select pseudonym, place, rows from (
      select pseudonym, row_number() over (order by pseudonym)::int as place, count(*) over ()::int as rows
      from register_row where municipality_number = ${municipality} and year = ${year}) numbered
    where place % ${pieceSize} = 0 or place = rows order by place`
  const rows = places.at(-1)?.rows ?? 0
  return { ...one, rows, cuts: places.slice(0, -1).map(({ pseudonym }) => pseudonym) }
}

export type Piece = Readonly<{
  municipality: string
  year: number
  /** After this pseudonym, which is not part of it. */
  after: Buffer
  /** Up to this one, which is; undefined: to the end. */
  upTo: Buffer | undefined
}>

/** A piece of the rows as lines of CSV, written by the database: the answers are small whole numbers. */
export async function readCsvPiece(
  tx: Transaction,
  { municipality, year, after, upTo }: Piece,
): Promise<string> {
  const [piece] = await tx<{ lines: string | null }[]>`
    select string_agg(line, '' order by pseudonym) as lines
    from (select pseudonym, concat(encode(pseudonym, 'hex'), ',', municipality_number, ',', year, ',', service_type, ',',
          instrument, ',', array_to_string(answers, ',', ''), ',', index_mean, ',', index_level, E'\r\n') as line
      from register_row where municipality_number = ${municipality} and year = ${year} and pseudonym > ${after}
        and pseudonym <= ${upTo ?? lastPossible}
      order by pseudonym) rows`
  return piece?.lines ?? ''
}

/** Greater than every pseudonym of 128 bits. */
const lastPossible = Buffer.alloc(17, 255)
