import type { ReportCell, ReportRow, ReportTable } from '../contract.ts'
import { percentOf } from './figures.ts'

export const GAP: ReportCell = { kind: 'gap' }
export const HIDDEN: ReportCell = { kind: 'hidden' }

/** So many people. */
export const countCell = (value: number): ReportCell => ({ kind: 'count', value })

/** Whole percent; of nobody there is nothing to show. */
export const shareCell = (count: number, base: number): ReportCell =>
  base === 0 ? HIDDEN : { kind: 'percent', value: percentOf(count, base) }

/** People per 1,000 inhabitants, one decimal. */
export const rateCell = (people: number, adults: number | null): ReportCell =>
  adults === null || adults <= 0
    ? HIDDEN
    : { kind: 'rate', value: Math.round((10_000 * people) / adults) / 10 }

export const rowOf = (label: string, ...cells: readonly ReportCell[]): ReportRow => ({
  label,
  cells: [...cells],
  total: false,
})

/** The last row, of all. */
export const totalOf = (label: string, ...cells: readonly ReportCell[]): ReportRow => ({
  ...rowOf(label, ...cells),
  total: true,
})

/** A table without groups. */
export function plainTable(
  table: Omit<ReportTable, 'groups' | 'columns' | 'base' | 'note'> &
    Readonly<{ columns: readonly string[]; rows: readonly ReportRow[]; base?: string; note?: string }>,
): ReportTable {
  const { rows, columns, base = null, note = null, ...named } = table
  return {
    ...named,
    columns: columns.map(label => ({ label })),
    groups: [{ label: null, rows: [...rows] }],
    base,
    note,
  }
}
