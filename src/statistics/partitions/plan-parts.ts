// Which parts a table is made of, and what each adds up to: decided by protected counts alone, so that the plan tells
// nothing that they don't.
import type { ProtectedTable } from '../contract.ts'
import { TOTAL_MIN } from '../protection/protect.ts'
import { MISSING_CELL } from './coding.ts'
import type { Division, Group } from './partition.ts'

/** A part, the cells of the other table that it is of (none: everybody the table is about), and its total. */
export type Part = Readonly<{ of: readonly string[]; total: number }>

/** The parts of a table, divided `by` another; undefined when it is made for all at once. */
export type PartPlan = Readonly<{ by: string | undefined; parts: readonly Part[] }>

/**
 * Plans a table from those that were made before it; undefined when it can't be made.
 * @param people everybody, exactly.
 */
export function planParts(
  { group, split }: Division,
  people: number,
  made: (table: string) => ProtectedTable | undefined,
): PartPlan | undefined {
  const parent = group && made(group.table)
  if (group && !parent) return undefined
  const total = group && parent ? addCells(parent, group.cells) : people
  if (total < TOTAL_MIN) return undefined
  const whole = { by: undefined, parts: [{ of: [], total }] }
  if (split === undefined) return whole
  const [by, min, parts] =
    split === 'as-group'
      ? ([parent?.by, TOTAL_MIN, partsOfGroup(parent, group)] as const)
      : ([split.table, split.min, partsOfSplit(made(split.table), split.into, group, parent)] as const)
  const merged = mergeSmall(parts, min)
  return by !== undefined && merged.length > 1 ? { by, parts: merged } : whole
}

/** What is shown of some cells together. */
export const addCells = ({ cells }: Pick<ProtectedTable, 'cells'>, wanted: readonly string[]): number =>
  wanted.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0)

function partsOfGroup(parent: ProtectedTable | undefined, group: Group | undefined): readonly Part[] {
  return (parent?.parts ?? []).map(part => ({ of: part.of, total: addCells(part, group?.cells ?? []) }))
}

/**
 * A group of cells of the other table is divided by these. A group of a third, which the other is made apart for, is divided
 * as the other is within the group, where that is known.
 */
function partsOfSplit(
  table: ProtectedTable | undefined,
  into: readonly (readonly string[])[],
  group: Group | undefined,
  parent: ProtectedTable | undefined,
): readonly Part[] {
  if (!table) return []
  if (!group || !parent) return into.map(of => ({ of, total: addCells(table, of) }))
  if (group.table === table.id)
    return into
      .map(cells => cells.filter(cell => group.cells.includes(cell)))
      .filter(of => of.length > 0)
      .map(of => ({ of, total: addCells(table, of) }))
  const within = partsWithin(table, group, parent)
  if (within.length === 0) return []
  return into.map(of => ({ of, total: within.reduce((sum, part) => sum + addCells(part, of), 0) }))
}

/**
 * The parts of a table that a group of another is made of; none when they aren't the group and nobody else. A missing answer
 * that nobody is shown with is one that the questionnaire allows nobody.
 */
export function partsWithin(
  { by, parts = [] }: ProtectedTable,
  { table, cells }: Group,
  parent: Pick<ProtectedTable, 'cells'>,
): NonNullable<ProtectedTable['parts']> {
  if (by !== table) return []
  const isOf = (cell: string): boolean =>
    cells.includes(cell) || (cell === MISSING_CELL && parent.cells[cell] === 0)
  const within = parts.filter(({ of }) => of.every(isOf))
  return cells.every(cell => within.some(({ of }) => of.includes(cell))) ? within : []
}

/** Parts below the least size become one, and that one part of the smallest other if it is still too small. */
function mergeSmall(parts: readonly Part[], min: number): readonly Part[] {
  const large = parts.filter(({ total }) => total >= min)
  const small = parts.filter(({ total }) => total < min)
  if (small.length === 0) return large
  const rest = join(small)
  if (rest.total >= min) return [...large, rest]
  const [smallest] = [...large].sort((a, b) => a.total - b.total)
  if (!smallest) return [rest]
  return large.map(part => (part === smallest ? join([part, rest]) : part))
}

const join = (parts: readonly Part[]): Part => ({
  of: parts.flatMap(({ of }) => of),
  total: parts.reduce((sum, { total }) => sum + total, 0),
})
