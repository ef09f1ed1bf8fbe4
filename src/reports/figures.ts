import { MISSING_CELL, type ProtectedTable, type ReleaseContent } from '../statistics/index.ts'

/** Reads the protected counts of a release. All figures of a report come through here. */
export type Figures = Readonly<{
  people: number
  /** Whether the table is part of the release. */
  has: (table: string) => boolean
  /** The table, if the release has it. */
  find: (table: string) => ProtectedTable | undefined
  /** The table's total, missing answers taken away: what its percentages are of. */
  base: (table: string) => number
  /** The sum of some of the table's cells. */
  count: (table: string, ...cells: readonly string[]) => number
}>

/** @throws Error when a table or a cell is asked for that the release doesn't have. */
export function readFigures(content: ReleaseContent): Figures {
  const tables = new Map(content.tables.map(table => [table.id, table]))
  const demand = (id: string): ProtectedTable => {
    const table = tables.get(id)
    if (!table) throw new Error(`the release has no table "${id}"`)
    return table
  }
  const cellOf = ({ id, cells }: ProtectedTable, cell: string): number => {
    const count = cells[cell]
    if (count === undefined) throw new Error(`the table "${id}" has no cell "${cell}"`)
    return count
  }
  return {
    people: content.people ?? 0,
    has: id => tables.has(id),
    find: id => tables.get(id),
    base: id => demand(id).total - (demand(id).cells[MISSING_CELL] ?? 0),
    count: (id, ...cells) => cells.reduce((sum, cell) => sum + cellOf(demand(id), cell), 0),
  }
}

/** Below this a protected count says too little to be pointed at: a 5 may be a 1. */
export const TELLING_MIN = 10

/** Whole percent, half up; 0 of nobody. */
export function percentOf(count: number, base: number): number {
  return base === 0 ? 0 : Math.round((100 * count) / base)
}
