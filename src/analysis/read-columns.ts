// A column of an answer: counts of a variable's categories, each a sum of counts that some release shows.
import {
  countService,
  type Derived,
  MISSING_CELL,
  type ProtectedTable,
  type ServiceSources,
} from '../statistics/index.ts'
import type { PartnerChoice } from './partners.ts'
import type { AnalysisVariable } from './variable.ts'

/** What a number is the sum of. */
export type Terms = Derived['of']

/** A category's count, and what it is the sum of. */
export type Figure = Readonly<{ count: number; of: Terms }>

/** The part of a table that is counted: `part` empty for all of it; `within`: cells alone, when it is narrowed. */
export type Slice = Readonly<{ part: readonly string[]; within?: ReadonlySet<string> }>

/** The tables that a variable is counted in. */
export function tablesOf({ table, spread }: AnalysisVariable): readonly string[] {
  if (!spread) return [table]
  const all = Object.values(spread.sources).flat()
  const names = all.flatMap(source => [source.table, ...(source.group ? [source.group.table] : [])])
  return [...new Set([table, ...names])]
}

/** Counts each category of a variable in a slice; undefined when the table, or the part, isn't there. */
export function countCategories(
  variable: AnalysisVariable,
  find: (table: string) => ProtectedTable | undefined,
  { part, within }: Slice,
): readonly Figure[] | undefined {
  if (variable.spread) return countSpread(variable.spread, find)
  const table = find(variable.table)
  const counts = part.length === 0 ? table : table?.parts?.find(({ of }) => isSame(of, part))
  if (!counts) return undefined
  return variable.categories.map(({ cells }): Figure => {
    const counted = cells.filter(cell => within?.has(cell) ?? true)
    const of = counted.map(cell => ({
      table: variable.table,
      part: 'of' in counts ? counts.of : [],
      cell,
      times: 1 as const,
    }))
    return { count: counted.reduce((sum, cell) => sum + (counts.cells[cell] ?? 0), 0), of }
  })
}

/** A service counted over several tables; those who neither have nor need it are the others. */
function countSpread(
  service: ServiceSources,
  find: (table: string) => ProtectedTable | undefined,
): readonly Figure[] | undefined {
  const counted = countService(service, find)
  if (!counted) return undefined
  const cellsOf = (table: string, cells: readonly string[], times: 1 | -1): Terms =>
    find(table) ? cells.map(cell => ({ table, part: [], cell, times })) : []
  const termsOf = (need: keyof ServiceSources['sources'], times: 1 | -1): Terms =>
    service.sources[need].flatMap(({ table, cells }) => cellsOf(table, cells, times))
  const needs = ['continued', 'ended', 'unmet'] as const
  const everybody = cellsOf(service.base, Object.keys(find(service.base)?.cells ?? {}), 1)
  return [
    ...needs.map((need): Figure => ({ count: counted.counts[need], of: termsOf(need, 1) })),
    {
      count: counted.counts.neither,
      of: [...everybody, ...needs.flatMap(need => termsOf(need, -1))],
    },
  ]
}

/** The slice of a choice of a partner. */
export const sliceOf = (kind: 'own' | 'part', { cells }: PartnerChoice): Slice =>
  kind === 'part' ? { part: cells } : { part: [], within: new Set(cells) }

/** One slice narrowed by another. */
export function narrow(one: Slice, other: Slice): Slice {
  const part = one.part.length > 0 ? one.part : other.part
  const within =
    one.within && other.within
      ? new Set([...one.within].filter(cell => other.within?.has(cell)))
      : (one.within ?? other.within)
  return { part, ...(within ? { within } : {}) }
}

/** Whether a part is of exactly some cells; a missing answer in that may be among them. */
export function isSame(of: readonly string[], cells: readonly string[]): boolean {
  const own = of.filter(cell => cell !== MISSING_CELL)
  return own.length === cells.length && cells.every(cell => own.includes(cell))
}
