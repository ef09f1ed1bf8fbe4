// How ties are kept. Somebody who is in a cell of one table must be in some cell of another that is drawn by itself: what is
// shown of both together must not tell more of either. Why four: docs/decisions/2026-11-22-one-draw-for-everybody.md.
import type { ProtectedTable } from '../contract.ts'
import { addCells } from '../partitions/plan-parts.ts'
import type { CoverTie } from '../partitions/ties.ts'
import { BASE } from './protect.ts'

/** Some cells of a table, and the most that they may be shown as together unless they are shown as nobody. */
export type Limit = Readonly<{ cells: readonly string[]; most: number }>

/**
 * The limits of a table that is yet to be drawn: four below what is shown of those whom its people are among. A count that
 * is explained by up to four more or fewer people then never contradicts the other table.
 * @param find tables drawn before it
 */
export function limitsOf(
  table: string,
  ties: readonly CoverTie[],
  find: (table: string) => ProtectedTable | undefined,
): readonly Limit[] {
  return ties
    .filter(({ of }) => of.table === table)
    .flatMap(({ of, by }): Limit[] => {
      const shown = by.map(group => {
        const made = find(group.table)
        return made && addCells(made, group.cells)
      })
      const known = shown.filter(count => count !== undefined)
      // What isn't shown can contradict nothing.
      if (known.length < shown.length) return []
      return [{ cells: of.cells, most: known.reduce((sum, count) => sum + count, 0) - (BASE - 1) }]
    })
}

/** Whether a table keeps a limit. */
export function keeps(table: Pick<ProtectedTable, 'cells'>, { cells, most }: Limit): boolean {
  const shown = addCells(table, cells)
  return shown === 0 || shown <= most
}
