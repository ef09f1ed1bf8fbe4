import { type Instrument, questionsOf } from '../instrument/index.ts'
import { ABSENT, type Columns } from './columns.ts'

/** How people are put into the cells of a table: the place of each one's cell, from the variables that are read. */
export type Coding = Readonly<{
  cells: readonly string[]
  reads: readonly string[]
  code: (columns: Columns) => Uint8Array
}>

/** The cell of those for whom the register holds no answer. */
export const MISSING_CELL = 'missing'

/** Cells of a box, a flag, or a question of yes and no. */
export const YES = 'yes'
export const NO = 'no'

/** Reads a value of the person at hand. */
export type ValueOf = (variable: string) => number

/** Instead of a cell's place: the table is not about the person. */
export const OUTSIDE = 255

/** A coding by a rule of its own; a person whose cell is none of these is outside. */
export function codeBy(
  cells: readonly string[],
  reads: readonly string[],
  cellOf: (value: ValueOf) => string,
): Coding {
  const places = new Map(cells.map((cell, place) => [cell, place]))
  return {
    cells,
    reads,
    code: columns => {
      const read = new Map(reads.map(variable => [variable, columns.column(variable)]))
      let row = 0
      const value: ValueOf = variable => read.get(variable)?.[row] ?? ABSENT
      const codes = new Uint8Array(columns.people)
      for (row = 0; row < columns.people; row++) codes[row] = places.get(cellOf(value)) ?? OUTSIDE
      return codes
    },
  }
}

/** A coding of one variable by what each of its values stands for; what stands for nothing is missing. */
export function codeValues(
  variable: string,
  groups: Readonly<Record<string, readonly number[]>>,
  otherwise: string = MISSING_CELL,
): Coding {
  const cells = [...new Set([...Object.keys(groups), otherwise])]
  return {
    cells,
    reads: [variable],
    code: columns => {
      const places = new Map(
        Object.entries(groups).flatMap(([cell, values]) =>
          values.map((value): [number, number] => [value, cells.indexOf(cell)]),
        ),
      )
      const elsewhere = cells.indexOf(otherwise)
      return Uint8Array.from(columns.column(variable), value => places.get(value) ?? elsewhere)
    },
  }
}

/** A coding of a fact or a choice: a cell per code, named by it. */
export function codeChoice(instrument: Instrument, variable: string): Coding {
  const codes = codesOf(instrument, variable)
  return codeValues(variable, Object.fromEntries(codes.map(code => [String(code), [code]])))
}

/** A coding of a box: ticked or not. */
export function codeFlag(variable: string): Coding {
  return codeValues(variable, { [YES]: [1] }, NO)
}

/** All combinations of several codings that nobody is outside of; the cells are named `first.second`. */
export function combine(...codings: readonly Coding[]): Coding {
  return {
    cells: codings.reduce<readonly string[]>(
      (begun, { cells }) =>
        begun.length === 0 ? cells : begun.flatMap(first => cells.map(cell => `${first}.${cell}`)),
      [],
    ),
    reads: codings.flatMap(({ reads }) => reads),
    code: columns => {
      const codes = new Uint8Array(columns.people)
      for (const coding of codings) {
        const own = coding.code(columns)
        for (let row = 0; row < codes.length; row++)
          codes[row] = (codes[row] ?? 0) * coding.cells.length + (own[row] ?? 0)
      }
      return codes
    },
  }
}

/** The codes of a fact or a choice. */
export function codesOf(instrument: Instrument, variable: string): number[] {
  const fact = instrument.facts.find(({ name }) => name === variable)
  const question = questionsOf(instrument).find(({ question: { name } }) => name === variable)?.question
  const options = fact?.options ?? (question?.kind === 'choice' ? question.options : undefined)
  if (!options) throw new Error(`the instrument ${instrument.version} has no choice "${variable}"`)
  return options.map(({ code }) => code)
}
