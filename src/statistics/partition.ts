/** What statistics reads of a row of the register: values by variable, and the mean of the index if it has one. */
export type RegisterRow = Readonly<{
  value: (variable: string) => number | null
  indexMean: number | null
}>

/** Some cells of another table: the people that a table is about, when it isn't about all. */
export type Group = Readonly<{ table: string; cells: readonly string[] }>

/**
 * A table as a division of people into inner cells: everybody it is about is in exactly one of them. All that is
 * shown of it (margins, totals, percentages) is added up from these.
 */
export type Partition = Readonly<{
  id: string
  cells: readonly string[]
  group?: Group
  cellOf: (row: RegisterRow) => string
}>

/** The cell of those for whom the register holds no answer. */
export const MISSING_CELL = 'missing'

/** True counts of a partition's cells, in the order of its cells. */
export function countCells(partition: Partition, rows: readonly RegisterRow[]): number[] {
  const counts = new Map(partition.cells.map(cell => [cell, 0]))
  for (const row of rows) {
    const cell = partition.cellOf(row)
    const count = counts.get(cell)
    if (count === undefined) throw new Error(`the table "${partition.id}" has no cell "${cell}"`)
    counts.set(cell, count + 1)
  }
  return [...counts.values()]
}
