// Whole numbers under linear conditions: is there a solution? Solved by HiGHS, and every solution that it gives is
// checked here again in whole numbers, so that nothing rests on the tolerance of a floating-point solver.
import loadHighs, { type Highs } from 'highs'

/** `least` ≤ sum of `times` × unknown ≤ `most`. */
export type Row = Readonly<{
  terms: readonly (readonly [unknown: number, times: number])[]
  least: number
  most: number
}>

/** Unknown whole numbers between bounds, and the conditions on them. */
export type Problem = Readonly<{ least: readonly number[]; most: readonly number[]; rows: readonly Row[] }>

/** A row of the problem held within narrower bounds for one question. */
export type Held = Readonly<{ row: number; least: number; most: number }>

/** Asks for a solution with some rows held; undefined when there is none. */
export type Ask = (held: readonly Held[]) => readonly number[] | undefined

/** What a row's terms come to in a solution. */
export const sumRow = ({ terms }: Pick<Row, 'terms'>, solution: readonly number[]): number =>
  terms.reduce((sum, [unknown, times]) => sum + times * (solution[unknown] ?? 0), 0)

/** Far beyond any number of people. */
const INFINITY = 1e30

// The package's types say that it is CommonJS, where a default export is a property; Node is given its ES module.
const load = loadHighs as unknown as typeof loadHighs.default
let loading: Promise<Highs> | undefined

/**
 * Lets `work` ask as often as it likes; the problem stays in the solver meanwhile.
 * @throws Error when the solver gives up, or gives something that isn't a solution
 */
export async function withSolver<Result>(problem: Problem, work: (ask: Ask) => Result): Promise<Result> {
  loading ??= load()
  const highs = await loading
  const { infeasible, optimal } = highs.constants.modelStatus
  return highs.withModel(modelOf(problem, highs), model => {
    // Any solution will do. What makes hard problems easier only delays many easy ones.
    model.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: 1e6,
      mip_abs_gap: 1e6,
      presolve: 'off',
      mip_detect_symmetry: false,
    })
    const ask: Ask = held => {
      for (const { row, least, most } of held) model.changeRowBounds(row, least, most)
      model.run()
      const status = model.getModelStatus()
      const found = status === optimal ? Array.from(model.getSolution().colValue, Math.round) : undefined
      for (const { row } of held)
        model.changeRowBounds(row, problem.rows[row]?.least ?? -INFINITY, problem.rows[row]?.most ?? INFINITY)
      if (found) demandSolution(problem, found, held)
      else if (status !== infeasible) throw new Error(`the solver ended with status ${status}`)
      return found
    }
    return work(ask)
  })
}

function modelOf({ least, most, rows }: Problem, highs: Highs) {
  const terms = rows.flatMap(row => row.terms)
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, place) => {
    starts[place + 1] = (starts[place] ?? 0) + row.terms.length
  })
  return {
    numCols: least.length,
    numRows: rows.length,
    colCost: new Float64Array(least.length),
    colLower: Float64Array.from(least),
    colUpper: Float64Array.from(most),
    rowLower: Float64Array.from(rows, row => row.least),
    rowUpper: Float64Array.from(rows, row => row.most),
    integrality: new Int32Array(least.length).fill(highs.constants.variableType.integer),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: least.length,
      starts,
      indices: Int32Array.from(terms, ([unknown]) => unknown),
      values: Float64Array.from(terms, ([, times]) => times),
    },
  }
}

function demandSolution(
  { least, most, rows }: Problem,
  found: readonly number[],
  held: readonly Held[],
): void {
  const isWithin = found.every((value, at) => value >= (least[at] ?? 0) && value <= (most[at] ?? 0))
  const fits = (row: Row): boolean => {
    const sum = sumRow(row, found)
    return sum >= row.least && sum <= row.most
  }
  const isHeld = held.every(({ row, ...bounds }) => fits({ terms: rows[row]?.terms ?? [], ...bounds }))
  if (!isWithin || !isHeld || !rows.every(fits))
    throw new Error('the solver gave something that is no solution')
}

/** No bound in this direction. */
export const UNBOUNDED = INFINITY
