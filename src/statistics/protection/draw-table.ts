import type { ProtectedTable } from '../contract.ts'
import type { Division } from '../partitions/partition.ts'
import type { PartPlan } from '../partitions/plan-parts.ts'
import { keeps, type Limit } from './limits.ts'
import { protectCounts, type Random } from './protect.ts'

/** True counts of a part of a table, in the order of its cells. */
type PartCounts = ArrayLike<number>

/**
 * The protected counts of a table, by the parts that were planned for it.
 * @param limits as long as what is drawn breaks one, one person fewer is counted in the cells in question, and all is
 *   drawn anew: what is shown could then have been drawn at once of other true counts, and tells nothing of how often it was.
 */
export function drawTable(
  division: Division,
  plan: PartPlan,
  counts: readonly PartCounts[],
  random: Random,
  limits: readonly Limit[] = [],
): ProtectedTable {
  const left = counts.map(part => Array.from(part))
  for (;;) {
    const table = drawOnce(division, plan, left, random)
    const broken = limits.find(limit => !keeps(table, limit))
    if (!broken) return table
    const places = broken.cells.map(cell => division.cells.indexOf(cell))
    moveOne(left, places)
  }
}

function drawOnce(
  { id, cells }: Division,
  { by, parts }: PartPlan,
  counts: readonly PartCounts[],
  random: Random,
): ProtectedTable {
  const drawn = parts.map(({ of, total }, part) => {
    const shown = protectCounts(counts[part] ?? [], total, random)
    return { of: [...of], total, cells: Object.fromEntries(cells.map((cell, at) => [cell, shown[at] ?? 0])) }
  })
  return { id, ...sumOf(drawn), ...(by === undefined ? {} : { by, parts: drawn }) }
}

/** Takes one person out of the fullest of some cells, whichever part it is in, and puts them into the fullest of the part's others. */
function moveOne(parts: readonly number[][], places: readonly number[]): void {
  const countAt = (part: readonly number[], place: number): number => part[place] ?? 0
  const fullest = (part: readonly number[], among: readonly number[]): number =>
    among.reduce((most, place) => (countAt(part, place) > countAt(part, most) ? place : most), among[0] ?? 0)
  const inPlaces = (part: readonly number[]): number => countAt(part, fullest(part, places))
  const [part = []] = parts.toSorted((a, b) => inPlaces(b) - inPlaces(a))
  const from = fullest(part, places)
  const to = fullest(
    part,
    [...part.keys()].filter(place => !places.includes(place)),
  )
  part[from] = countAt(part, from) - 1
  part[to] = countAt(part, to) + 1
}

type Counts = Readonly<{ total: number; cells: Readonly<Record<string, number>> }>

/** Adds counts of the same cells. */
export function sumOf(parts: readonly Counts[]): { total: number; cells: Record<string, number> } {
  const cells: Record<string, number> = {}
  for (const part of parts)
    for (const [cell, count] of Object.entries(part.cells)) cells[cell] = (cells[cell] ?? 0) + count
  return { total: parts.reduce((sum, { total }) => sum + total, 0), cells }
}
