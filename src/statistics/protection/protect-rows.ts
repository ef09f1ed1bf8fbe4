import type { Instrument } from '../../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import { cellCounter } from '../partitions/count-cells.ts'
import type { Division } from '../partitions/partition.ts'
import { partitionsOf } from '../partitions/partitions.ts'
import { type PartPlan, planParts } from '../partitions/plan-parts.ts'
import { countRegistrations, registrations } from '../partitions/registrations.ts'
import type { Columns } from './columns.ts'
import { placePeople } from './place-people.ts'
import { protectCounts, type Random, TOTAL_MIN } from './protect.ts'

/**
 * The protected counts of rows of the register. Draws anew each time: a release is made once and frozen.
 * @param doublyRegistered how many of the people several units assessed; null where that wasn't kept
 */
export function protectRows(
  instrument: Instrument,
  rows: Columns,
  random: Random,
  doublyRegistered: number | null = null,
): ReleaseContent {
  const base = { version: 2, instrument: instrument.version } as const
  if (rows.people < TOTAL_MIN) return { ...base, people: null, tables: [] }
  const made = new Map<string, ProtectedTable>()
  const partitions = partitionsOf(instrument)
  const counter = cellCounter(rows)
  const placed = placePeople(partitions, counter, rows.people)
  for (const partition of partitions) {
    const plan = planParts(partition, rows.people, table => made.get(table))
    if (!plan) continue
    const counts = counter.counts(partition, plan.parts.length, placed(partition.group, plan))
    made.set(partition.id, drawTable(partition, plan, counts, random))
  }
  if (doublyRegistered !== null) {
    const counts = countRegistrations(rows.people, doublyRegistered)
    const whole = { by: undefined, parts: [{ of: [], total: rows.people }] }
    made.set(registrations.id, drawTable(registrations, whole, [counts], random))
  }
  return { ...base, people: rows.people, tables: [...made.values()] }
}

function drawTable(
  { id, cells }: Division,
  { by, parts }: PartPlan,
  counts: readonly ArrayLike<number>[],
  random: Random,
): ProtectedTable {
  const drawn = parts.map(({ of, total }, part) => {
    const shown = protectCounts(counts[part] ?? [], total, random)
    return { of: [...of], total, cells: Object.fromEntries(cells.map((cell, at) => [cell, shown[at] ?? 0])) }
  })
  return { id, ...sumOf(drawn), ...(by === undefined ? {} : { by, parts: drawn }) }
}

type Counts = Readonly<{ total: number; cells: Readonly<Record<string, number>> }>

/** Adds counts of the same cells. */
export function sumOf(parts: readonly Counts[]): { total: number; cells: Record<string, number> } {
  const cells: Record<string, number> = {}
  for (const part of parts)
    for (const [cell, count] of Object.entries(part.cells)) cells[cell] = (cells[cell] ?? 0) + count
  return { total: parts.reduce((sum, { total }) => sum + total, 0), cells }
}
