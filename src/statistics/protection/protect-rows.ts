import type { Instrument } from '../../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import { cellCounter } from '../partitions/count-cells.ts'
import { partitionsOf } from '../partitions/partitions.ts'
import { planParts } from '../partitions/plan-parts.ts'
import { countRegistrations, registrations } from '../partitions/registrations.ts'
import { tiesToEarlier } from '../partitions/ties.ts'
import type { Columns } from './columns.ts'
import { drawTable } from './draw-table.ts'
import { limitsOf } from './limits.ts'
import { placePeople } from './place-people.ts'
import { type Random, TOTAL_MIN } from './protect.ts'

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
  const find = (table: string) => made.get(table)
  const partitions = partitionsOf(instrument)
  const ties = tiesToEarlier(instrument)
  const counter = cellCounter(rows)
  const placed = placePeople(partitions, counter, rows.people)
  for (const partition of partitions) {
    const plan = planParts(partition, rows.people, find)
    if (!plan) continue
    const counts = counter.counts(partition, plan.parts.length, placed(partition.group, plan))
    made.set(partition.id, drawTable(partition, plan, counts, random, limitsOf(partition.id, ties, find)))
  }
  if (doublyRegistered !== null) {
    const counts = countRegistrations(rows.people, doublyRegistered)
    const whole = { by: undefined, parts: [{ of: [], total: rows.people }] }
    made.set(registrations.id, drawTable(registrations, whole, [counts], random))
  }
  return { ...base, people: rows.people, tables: [...made.values()] }
}
