import { placeOfMean } from '../partitions/index-level.ts'

/** What statistics reads of a row of the register: values by variable, and the mean of the index if it has one. */
export type RegisterRow = Readonly<{
  year: number
  value: (variable: string) => number | null
  indexMean: number | null
}>

/** The value of what a row has no answer to: answers are never negative. */
export const ABSENT = -1

/** What is known of a row beside the answers: who did the mapping, and the age at the end of the row's year. */
export const SERVICE_TYPE = 'service_type'
export const AGE = 'age'
/** The level of the living-conditions index, as its place in `INDEX_LEVELS`. */
export const INDEX_LEVEL = 'index_level'

/** Something that each person has one of few of: `codes` by person, each below `size`. */
export type Codes = Readonly<{ codes: Uint8Array | Uint16Array; size: number }>

/** A variable of all people; `values` by code. Few values are found of any variable, so that a code is mostly a byte. */
export type Column = Codes & Readonly<{ values: readonly number[] }>

/** Rows of the register by column, as counting wants them: a table of 300,000 people is one walk through bytes. */
export type Columns = Readonly<{
  people: number
  /** The values of a variable, `ABSENT` where there is none. */
  column: (variable: string) => Column
}>

/** Turns rows into columns, each made when it is first asked for. */
export function columnsOf(rows: readonly RegisterRow[]): Columns {
  const made = new Map<string, Column>()
  const make = (variable: string): Column => {
    const column = toColumn(rows, readerOf(variable))
    made.set(variable, column)
    return column
  }
  return { people: rows.length, column: variable => made.get(variable) ?? make(variable) }
}

type Reader = (row: RegisterRow) => number

function readerOf(variable: string): Reader {
  if (variable === AGE) return ageOf
  if (variable === INDEX_LEVEL)
    return ({ indexMean }) => (indexMean === null ? ABSENT : placeOfMean(indexMean))
  return ({ value }) => value(variable) ?? ABSENT
}

function ageOf({ year, value }: RegisterRow): number {
  const born = value('birth_year')
  return born === null ? ABSENT : year - born
}

/** Numbers the values as they are found. */
function toColumn(rows: readonly RegisterRow[], read: Reader): Column {
  const places = new Map<number, number>()
  const codes = new Uint16Array(rows.length)
  let at = 0
  for (const row of rows) {
    const value = read(row)
    const known = places.get(value)
    codes[at++] = known ?? places.size
    if (known === undefined) places.set(value, places.size)
  }
  return { codes: inBytes(codes, places.size), size: places.size, values: [...places.keys()] }
}

/** The same codes, in bytes when they are few enough. */
export const inBytes = (codes: Uint16Array, size: number): Codes['codes'] =>
  size <= 256 ? new Uint8Array(codes) : codes
