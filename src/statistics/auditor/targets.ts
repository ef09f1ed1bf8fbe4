// What an attacker would like to know: each count of a table, and all the others of it together.
import { BASE } from '../protection/protect.ts'
import type { Step } from './moves.ts'
import type { ProblemBuilder } from './problem-builder.ts'
import type { Draw, Sum } from './system.ts'

/**
 * A sum of true counts, what is shown of it, and the values that it should be able to have and that no truth has been found
 * for. `row` names the sum in the problem; `step`: how people can be moved into it and out of it.
 */
export type Target = Readonly<{
  name: string
  shown: number
  row: number
  lacking: Set<number>
  step: Step
}>

/** What a count shown as this should be able to be, for an attacker; a large one should just not be small. */
function valuesOf(shown: number): number[] {
  if (shown === 0) return [0, 1, 2, 3, 4]
  return shown === BASE ? [1, 2, 3, 4, 5] : [shown]
}

/**
 * The targets of a table, named in the problem.
 * @param placeOf the unknown of a count
 * @param putIn the unknown that says which way the draw went
 */
export function targetsOf(
  problem: ProblemBuilder,
  { name, cells }: Draw,
  placeOf: (count: string) => number,
  putIn: number,
): readonly Target[] {
  const total = cells.reduce((sum, { shown }) => sum + shown, 0)
  const target = (called: string, shown: number, of: Sum, others: Sum): Target => {
    const own = of.map(placeOf)
    return {
      name: called,
      shown,
      row: problem.row(own.map(place => [place, 1])),
      lacking: new Set(valuesOf(shown)),
      step: { own, others: others.map(placeOf), putIn },
    }
  }
  return cells.flatMap(cell => {
    const others = cells.filter(other => other !== cell).flatMap(({ of }) => of)
    const complement = total - cell.shown
    const own = target(cell.name, cell.shown, cell.of, others)
    if (complement > BASE || others.length === 0) return [own]
    return [own, target(`${name} all but ${cell.name}`, complement, others, cell.of)]
  })
}

/** Notes the value that each target has in a truth: it is possible, and so is one shown above 5 that isn't small. */
export function noteValues(targets: readonly Target[], sumIn: (row: number) => number): void {
  for (const { row, shown, lacking } of targets) {
    if (lacking.size === 0) continue
    const value = sumIn(row)
    if (shown > BASE && value >= BASE) lacking.clear()
    else lacking.delete(value)
  }
}
