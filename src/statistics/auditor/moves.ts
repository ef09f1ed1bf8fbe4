// Truths beside one that is known: somebody counted in another cell of the same table. Most of what the solver would be asked is
// answered by one such step, and whether a truth fits is seen in whole numbers, whoever thought of it.
import { type Problem, sumRow } from './solver.ts'

/** Unknowns of one table: `own` are the sum that is asked for, `others` the rest; `putIn`: which way the draw went, 0 or 1. */
export type Step = Readonly<{ own: readonly number[]; others: readonly number[]; putIn: number }>

export type Moves = Readonly<{
  /** Whether values for all unknowns are a solution. */
  fits: (truth: readonly number[]) => boolean
  /** A solution one step from `truth`, in which `own` are `by` more and the others as many fewer; undefined when there is none. */
  step: (truth: readonly number[], step: Step, by: number) => readonly number[] | undefined
}>

/** What can be tried in a problem without a solver. */
export function createMoves({ least, most, rows }: Problem): Moves {
  const holds = (row: number, truth: readonly number[]): boolean => {
    const { terms, least: from, most: to } = rows[row] ?? { terms: [], least: 0, most: 0 }
    const sum = sumRow({ terms }, truth)
    return sum >= from && sum <= to
  }
  const isWithin = (unknown: number, truth: readonly number[]): boolean => {
    const value = truth[unknown] ?? 0
    return value >= (least[unknown] ?? 0) && value <= (most[unknown] ?? 0)
  }
  const rowsOf = least.map((): number[] => [])
  for (const [place, { terms }] of rows.entries()) for (const [unknown] of terms) rowsOf[unknown]?.push(place)
  const fitsAround = (changed: readonly number[], truth: readonly number[]): boolean =>
    changed.every(
      unknown => isWithin(unknown, truth) && (rowsOf[unknown] ?? []).every(row => holds(row, truth)),
    )
  return {
    fits: truth =>
      truth.every((_, unknown) => isWithin(unknown, truth)) && rows.every((_, row) => holds(row, truth)),
    step(truth, { own, others, putIn }, by) {
      const next = [...truth]
      for (const one of own)
        for (const other of others)
          for (const way of [0, 1]) {
            next[one] = (truth[one] ?? 0) + by
            next[other] = (truth[other] ?? 0) - by
            next[putIn] = way
            if (fitsAround([one, other, putIn], next)) return next
            next[one] = truth[one] ?? 0
            next[other] = truth[other] ?? 0
          }
      return undefined
    },
  }
}
