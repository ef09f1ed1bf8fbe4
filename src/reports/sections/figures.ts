import { MISSING_CELL, type ProtectedTable, type ReleaseContent } from '../../statistics/index.ts'

/** The counts of one part of a table, and the cells of the other table that it is of. */
export type Part = NonNullable<ProtectedTable['parts']>[number]

/** Reads the protected counts of a release, or of a sum of them. All figures of a report come through here. */
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
export function readFigures(content: Summable): Figures {
  const tables = new Map(content.tables.map(table => [table.id, table]))
  const demand = (id: string): ProtectedTable => {
    const table = tables.get(id)
    if (!table) throw new Error(`the release has no table "${id}"`)
    return table
  }
  return {
    people: content.people ?? 0,
    has: id => tables.has(id),
    find: id => tables.get(id),
    base: id => baseOf(demand(id)),
    count: (id, ...cells) => {
      const table = demand(id)
      const unknown = cells.find(cell => table.cells[cell] === undefined)
      if (unknown !== undefined) throw new Error(`the table "${id}" has no cell "${unknown}"`)
      return sumCells(table, cells)
    },
  }
}

/** A release, or a sum of them. */
export type Summable = Readonly<{ people: ReleaseContent['people']; tables: readonly ProtectedTable[] }>
type Counts = Pick<ProtectedTable, 'total' | 'cells'>

/** The total without missing answers. */
export const baseOf = ({ total, cells }: Counts): number => total - (cells[MISSING_CELL] ?? 0)

/** The sum of some cells of a table or a part. */
export const sumCells = ({ cells }: Pick<Counts, 'cells'>, wanted: readonly string[]): number =>
  wanted.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0)

/** The part of a table that is of exactly some cells of the other; a missing answer in that may be among them. */
export function partOf(table: ProtectedTable | undefined, ...cells: readonly string[]): Part | undefined {
  return table?.parts?.find(part => {
    const of = part.of.filter(cell => cell !== MISSING_CELL)
    return of.length === cells.length && cells.every(cell => of.includes(cell))
  })
}

/**
 * The parts that can be shown beside each other. Municipalities of a sum may have put small parts together each in
 * their way: then only those that nobody did are.
 */
export function partsOf(table: ProtectedTable | undefined): readonly Part[] {
  const parts = table?.parts ?? []
  const cells = parts.flatMap(({ of }) => of)
  const overlap = new Set(cells).size < cells.length
  return parts
    .filter(({ of }) => !overlap || of.filter(cell => cell !== MISSING_CELL).length === 1)
    .toSorted((a, b) => partKey(a).localeCompare(partKey(b)))
}

/** The same for the same part in any table. */
export const partKey = ({ of }: Part): string => of.toSorted().join('+')

/** Below this a protected count says too little to be pointed at: a 5 may be a 1. */
export const TELLING_MIN = 10

/** With fewer people, what protection moves and what is chance is seen in the shares. */
export const FEW_PEOPLE = 100

/** With fewer than these, groups of one to four are most of what there is, and shares of 0 and 100 come of protecting them. */
export const FEWEST_PEOPLE = 50

/** Whole percent, half up; 0 of nobody. */
export function percentOf(count: number, base: number): number {
  return base === 0 ? 0 : Math.round((100 * count) / base)
}
