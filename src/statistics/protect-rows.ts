import type { Instrument } from '../instrument/index.ts'
import { OUTSIDE } from './coding.ts'
import type { Columns } from './columns.ts'
import type { ProtectedTable, ReleaseContent } from './contract.ts'
import type { Partition } from './partition.ts'
import { partitionsOf } from './partitions.ts'
import { planParts } from './plan-parts.ts'
import { protectCounts, type Random, TOTAL_MIN } from './protect.ts'

/** A table that has been made, and the cell of each person in it (`OUTSIDE`: it isn't about her). */
type Made = Readonly<{ table: ProtectedTable; cells: readonly string[]; codes: Uint8Array }>

/** The protected counts of rows of the register. Draws anew each time: a release is made once and frozen. */
export function protectRows(instrument: Instrument, rows: Columns, random: Random): ReleaseContent {
  const base = { version: 2, instrument: instrument.version } as const
  if (rows.people < TOTAL_MIN) return { ...base, people: null, tables: [] }
  const made = new Map<string, Made>()
  for (const partition of partitionsOf(instrument)) {
    const table = makeTable(partition, rows, made, random)
    if (table) made.set(partition.id, table)
  }
  return { ...base, people: rows.people, tables: [...made.values()].map(({ table }) => table) }
}

function makeTable(
  partition: Partition,
  rows: Columns,
  made: ReadonlyMap<string, Made>,
  random: Random,
): Made | undefined {
  const { id, cells, group } = partition
  const plan = planParts(partition, rows.people, table => made.get(table)?.table)
  if (!plan) return undefined
  const codes = partition.code(rows)
  demandCells(id, codes, group ? isIn(made.get(group.table), group.cells) : () => true)
  const place = plan.by === undefined ? undefined : placesIn(made.get(plan.by), plan.parts)
  const parts = countParts(codes, cells.length, plan.parts.length, place).map((counts, part) => {
    const { of = [], total = 0 } = plan.parts[part] ?? {}
    const drawn = protectCounts([...counts], total, random)
    return { of: [...of], total, cells: Object.fromEntries(cells.map((cell, at) => [cell, drawn[at] ?? 0])) }
  })
  return { table: { id, ...sumOf(parts), ...(plan.by ? { by: plan.by, parts } : {}) }, cells, codes }
}

/** Whether each person is in some cells of a table. */
function isIn(made: Made | undefined, cells: readonly string[]): (row: number) => boolean {
  if (!made) return () => false
  const wanted = new Set(cells.map(cell => made.cells.indexOf(cell)))
  return row => wanted.has(made.codes[row] ?? OUTSIDE)
}

/** Leaves out whom the table is not about. @throws Error when somebody it is about has no cell in it */
function demandCells(id: string, codes: Uint8Array, isMember: (row: number) => boolean): void {
  for (let row = 0; row < codes.length; row++) {
    if (!isMember(row)) codes[row] = OUTSIDE
    else if (codes[row] === OUTSIDE) throw new Error(`the table "${id}" has no cell for somebody it is about`)
  }
}

/** The part that each person belongs to. */
function placesIn(
  made: Made | undefined,
  parts: readonly Readonly<{ of: readonly string[] }>[],
): (row: number) => number {
  const ofCell = made?.cells.map(cell => parts.findIndex(({ of }) => of.includes(cell))) ?? []
  return row => ofCell[made?.codes[row] ?? OUTSIDE] ?? -1
}

/** True counts of the cells of each part. */
function countParts(
  codes: Uint8Array,
  cells: number,
  parts: number,
  place: ((row: number) => number) | undefined,
): readonly Uint32Array[] {
  const counts = Array.from({ length: parts }, () => new Uint32Array(cells))
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? OUTSIDE
    if (code === OUTSIDE) continue
    const part = counts[place ? place(row) : 0]
    if (part) part[code] = (part[code] ?? 0) + 1
  }
  return counts
}

type Counts = Readonly<{ total: number; cells: Readonly<Record<string, number>> }>

/** Adds counts of the same cells. */
export function sumOf(parts: readonly Counts[]): { total: number; cells: Record<string, number> } {
  const cells: Record<string, number> = {}
  for (const part of parts)
    for (const [cell, count] of Object.entries(part.cells)) cells[cell] = (cells[cell] ?? 0) + count
  return { total: parts.reduce((sum, { total }) => sum + total, 0), cells }
}
