import { type Instrument, questionsOf } from '../../instrument/index.ts'

/** Reads a value of the person at hand; `ABSENT` where there is none. */
export type ValueOf = (variable: string) => number

/** How people are put into the cells of a table. `placeOf` may ask for the variables of `reads` alone. */
export type Coding = Readonly<{
  cells: readonly string[]
  reads: readonly string[]
  /** The place of the person's cell, or `OUTSIDE`. The same values give the same place. */
  placeOf: (value: ValueOf) => number
}>

/** The cell of those for whom the register holds no answer. */
export const MISSING_CELL = 'missing'

/** Cells of a box, a flag, or a question of yes and no. */
export const YES = 'yes'
export const NO = 'no'

/** Instead of a cell's place: the table is not about the person. */
export const OUTSIDE = 255

/** A coding by a rule of its own; a person whose cell is none of these is outside. */
export function codeBy(
  cells: readonly string[],
  reads: readonly string[],
  cellOf: (value: ValueOf) => string,
): Coding {
  const places = new Map(cells.map((cell, place) => [cell, place]))
  return { cells, reads, placeOf: value => places.get(cellOf(value)) ?? OUTSIDE }
}

/** A coding of one variable by what each of its values stands for; what stands for nothing is missing. */
export function codeValues(
  variable: string,
  groups: Readonly<Record<string, readonly number[]>>,
  otherwise: string = MISSING_CELL,
): Coding {
  const cells = [...new Set([...Object.keys(groups), otherwise])]
  const cellOf = new Map(
    Object.entries(groups).flatMap(([cell, values]) =>
      values.map((value): [number, string] => [value, cell]),
    ),
  )
  return codeBy(cells, [variable], value => cellOf.get(value(variable)) ?? otherwise)
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
    placeOf: value => codings.reduce((place, { cells, placeOf }) => place * cells.length + placeOf(value), 0),
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
