// What must hold of protected counts before they are frozen. Every cell is looked at once, so that it can be asked in the
// transaction; what only a solver can tell is asked afterwards.
import { getInstrument } from '../../instrument/index.ts'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import type { Division } from '../partitions/partition.ts'
import { divisionsOf } from '../partitions/partitions.ts'
import { type PartPlan, planParts } from '../partitions/plan-parts.ts'
import { registrations } from '../partitions/registrations.ts'
import { tiesToEarlier } from '../partitions/ties.ts'
import { statisticsProblems } from '../problems.ts'
import { sumOf } from '../protection/draw-table.ts'
import { keeps, limitsOf } from '../protection/limits.ts'
import { BASE, TOTAL_MIN } from '../protection/protect.ts'

/** @throws Problem `statistics.not-protected` when anything is wrong with counts that are about to be frozen */
export function demandProtected(content: ReleaseContent): void {
  const [wrong] = checkRelease(content)
  if (wrong === undefined) return
  throw statisticsProblems['statistics.not-protected']({ table: wrong.split(':')[0] ?? '' })
}

/**
 * What is wrong with a release: names of tables and of what is wrong with each, never a count. Empty when every cell is 0
 * or at least 5, when each table and part adds up to the people or to what is shown of the group that it is of, when
 * tables that are tied to others leave room for them, and when the tables are those that these counts give, divided as
 * they say. The plan of a table follows from protected counts alone, so it can be made again from the release itself.
 * How many were doubly registered wasn't always kept.
 */
export function checkRelease({ instrument, people, tables }: ReleaseContent): readonly string[] {
  if (people === null || people < TOTAL_MIN) return tables.length === 0 ? [] : ['tables of too few people']
  const edition = getInstrument(instrument)
  const divisions = divisionsOf(edition)
  const told = new Map(tables.map(table => [table.id, table]))
  const find = (table: string) => told.get(table)
  const ties = tiesToEarlier(edition)
  const known = new Set(divisions.map(({ id }) => id))
  const strange = tables
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => `${id}: not a table of this edition`)
  const twice = told.size < tables.length ? ['a table twice'] : []
  const wrong = divisions.flatMap(division => {
    const table = told.get(division.id)
    if (!table && division.id === registrations.id) return []
    const plan = planParts(division, people, find)
    const isWithin = !table || limitsOf(division.id, ties, find).every(limit => keeps(table, limit))
    const tied = isWithin ? [] : ['more than those they are among leave room for']
    return [...checkTable(division, plan, table), ...tied].map(what => `${division.id}: ${what}`)
  })
  return [...strange, ...twice, ...wrong]
}

function checkTable(
  { cells: names }: Division,
  plan: PartPlan | undefined,
  table: ProtectedTable | undefined,
): readonly string[] {
  if (!plan) return table ? ['a table that its people are too few for'] : []
  if (!table) return ['left out']
  const { by, parts, total, cells } = table
  if (by !== plan.by) return ['divided by another table']
  const shown = parts ?? [{ of: [], total, cells }]
  if (shown.length !== plan.parts.length) return ['divided into other parts']
  const wrong = shown.flatMap((part, at) => {
    const { of = [], total: planned } = plan.parts[at] ?? {}
    const isPlanned = part.of.join('+') === of.join('+') && part.total === planned
    return [...(isPlanned ? [] : ['a part that isn’t what it is of']), ...checkCells(part, names)]
  })
  const summed = sumOf(shown)
  const adds = total === summed.total && names.every(cell => cells[cell] === summed.cells[cell])
  return [...new Set(wrong), ...(adds ? [] : ['not what its parts add up to'])]
}

type Counts = Pick<ProtectedTable, 'total' | 'cells'>

function checkCells({ total, cells }: Counts, names: readonly string[]): readonly string[] {
  const counts = Object.values(cells)
  const isNamed = counts.length === names.length && names.every(name => cells[name] !== undefined)
  const isProtected = counts.every(count => count === 0 || (Number.isInteger(count) && count >= BASE))
  const adds = counts.reduce((sum, count) => sum + count, 0) === total
  return [
    ...(isNamed ? [] : ['other cells than it has']),
    ...(isProtected ? [] : ['a count that isn’t protected']),
    ...(total < TOTAL_MIN ? ['too few people'] : []),
    ...(adds ? [] : ['cells that don’t add up']),
  ]
}
