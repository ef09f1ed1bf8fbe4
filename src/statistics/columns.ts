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

/**
 * Rows of the register by column, as counting wants them: a column is read once for each table, and a table of
 * 300,000 people is one walk through an array.
 */
export type Columns = Readonly<{
  people: number
  /** The values of a variable, `ABSENT` where there is none. */
  column: (variable: string) => Int16Array
  /** Mean of the living-condition ratings, 1–5; not-a-number where there is none. */
  indexMean: Float32Array
}>

/** Turns rows into columns, each made when it is first asked for. */
export function columnsOf(rows: readonly RegisterRow[]): Columns {
  const made = new Map<string, Int16Array>()
  const make = (variable: string): Int16Array => {
    const read = variable === AGE ? ageOf : (row: RegisterRow) => row.value(variable) ?? ABSENT
    const values = Int16Array.from(rows, read)
    made.set(variable, values)
    return values
  }
  return {
    people: rows.length,
    column: variable => made.get(variable) ?? make(variable),
    indexMean: Float32Array.from(rows, ({ indexMean }) => indexMean ?? Number.NaN),
  }
}

function ageOf({ year, value }: RegisterRow): number {
  const born = value('birth_year')
  return born === null ? ABSENT : year - born
}
