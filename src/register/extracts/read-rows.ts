import type { Begin } from '../../accounts/index.ts'
import { type Instrument, variableNames } from '../../instrument/index.ts'
import type { Transaction } from '../../platform/database.ts'
import { type KeyedRows, type NameRange, readKeys, readRows, type Selected } from './row-queries.ts'

/** Rows whose keys are held at a time, some 8 MB of text. Each such reading looks at all rows that are selected. */
const mostKeys = 200_000
/** Rows of one piece: half a megabyte of text. */
const pieceSize = 1000
/** Hexadecimal digits. */
const pseudonymLength = 32

/** One row: its fields as text, as they stand in CSV; empty where there is no value. */
export type Fields = readonly string[]

/** The place of each variable in the fields of a row. */
export function placesOf(instrument: Instrument): ReadonlyMap<string, number> {
  const columns = [
    ...['person', 'municipality', 'year', 'service_type', 'instrument'],
    ...variableNames(instrument),
    ...['index_mean', 'index_level'],
  ]
  return new Map(columns.map((name, place) => [name, place]))
}

/** The rows of a piece, which is lines of text with commas between the fields. */
export const fieldsOf = (lines: string): readonly Fields[] => lines.split('\n').map(line => line.split(','))

function rangesOf(rows: number, keysAtATime: number): readonly NameRange[] {
  const count = Math.max(1, Math.ceil(rows / keysAtATime))
  const cut = (index: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(Math.floor((index * 2 ** 32) / count))
    return bytes
  }
  return Array.from({ length: count }, (_, index) => ({
    from: cut(index),
    to: index + 1 < count ? cut(index + 1) : undefined,
  }))
}

export type Reading = Readonly<{
  selected: Selected
  key: Buffer
  /** As many as were counted. */
  rows: number
  /** About so many keys are held at a time; 200,000 unless told. */
  keysAtATime?: number
  /** Runs in the transaction that reads a piece, with how many rows it holds. */
  beforeHandingOut: (tx: Transaction, rows: number) => Promise<void>
}>

async function* readWanted(
  begin: Begin,
  { selected, key, rows, keysAtATime = mostKeys }: Reading,
): AsyncGenerator<KeyedRows> {
  for (const range of rangesOf(rows, keysAtATime)) {
    const { pseudonyms, places } = await begin(({ tx }) => readKeys(tx, selected, key, range))
    const all = places === '' ? [] : places.split(',')
    for (let start = 0; start < all.length; start += pieceSize) {
      const here = all.slice(start, start + pieceSize).map(place => place.split(' '))
      const pseudonymAt = (index: number) =>
        pseudonyms.slice(index * pseudonymLength, (index + 1) * pseudonymLength)
      yield {
        pseudonyms: here.map((_, index) => pseudonymAt(start + index)),
        municipalities: here.map(([municipality = '']) => municipality),
        years: here.map(([, year]) => Number(year)),
      }
    }
  }
}

function readPiece(begin: Begin, { key, beforeHandingOut }: Reading, wanted: KeyedRows): Promise<string> {
  const rows = wanted.pseudonyms.length
  return begin(async ({ tx }) => {
    const [lines] = await Promise.all([readRows(tx, key, wanted), beforeHandingOut(tx, rows)])
    const found = lines === '' ? 0 : lines.split('\n').length
    if (found !== rows) throw new Error(`${rows} rows were looked for and ${found} found`)
    return lines
  })
}

/**
 * The selected rows as lines of text, a thousand at a time, in order of their names in the extract. Each piece is read by its
 * keys in a short transaction of its own, one ahead of what is being written; memory stays flat, and a browser that is slow
 * holds no connection.
 * @throws Error when the rows aren't as many as were counted: some were destroyed meanwhile
 */
export async function* readPieces(begin: Begin, reading: Reading): AsyncGenerator<string> {
  let ahead: Promise<string> | undefined
  let seen = 0
  for await (const wanted of readWanted(begin, reading)) {
    const next = readPiece(begin, reading, wanted)
    // Asked for ahead, and perhaps never waited for.
    next.catch(() => {})
    if (ahead) yield await ahead
    ahead = next
    seen += wanted.pseudonyms.length
  }
  if (ahead) yield await ahead
  if (seen !== reading.rows) throw new Error(`${reading.rows} rows were counted and ${seen} read`)
}
