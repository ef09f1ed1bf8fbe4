import type { Instrument } from '../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from './contract.ts'
import { countCells, type Partition, type RegisterRow } from './partition.ts'
import { partitionsOf } from './partitions.ts'
import { protectCounts, type Random, TOTAL_MIN } from './protect.ts'

/** The protected counts of a municipality's rows of a year. Draws anew each time: a release is made once and frozen. */
export function protectRows(
  instrument: Instrument,
  year: number,
  rows: readonly RegisterRow[],
  random: Random,
): ReleaseContent {
  const base = { version: 1, instrument: instrument.version } as const
  if (rows.length < TOTAL_MIN) return { ...base, people: null, tables: [] }
  const partitions = partitionsOf(instrument, year)
  const tables = new Map<string, ProtectedTable>()
  for (const partition of partitions) {
    const total = partition.group ? groupTotal(partition, tables) : rows.length
    if (total < TOTAL_MIN) continue
    const members = rows.filter(row => isAbout(partition, partitions, row))
    tables.set(partition.id, protectTable(partition, members, total, random))
  }
  return { ...base, people: rows.length, tables: [...tables.values()] }
}

function groupTotal({ group }: Partition, tables: ReadonlyMap<string, ProtectedTable>): number {
  const cells = tables.get(group?.table ?? '')?.cells ?? {}
  return (group?.cells ?? []).reduce((total, cell) => total + (cells[cell] ?? 0), 0)
}

function isAbout({ group }: Partition, partitions: readonly Partition[], row: RegisterRow): boolean {
  if (!group) return true
  const table = partitions.find(({ id }) => id === group.table)
  return table !== undefined && group.cells.includes(table.cellOf(row))
}

function protectTable(
  partition: Partition,
  rows: readonly RegisterRow[],
  total: number,
  random: Random,
): ProtectedTable {
  const counts = protectCounts(countCells(partition, rows), total, random)
  const cells = Object.fromEntries(partition.cells.map((cell, index) => [cell, counts[index] ?? 0]))
  return { id: partition.id, total, cells }
}
