// Tables of several places and years, added up for each year.
import type { ProtectedTable } from '../contract.ts'
import { sumTables } from '../sums/sums.ts'
import { SERIES_BREAKS } from './series.ts'

/** Some tables of one year; `together`: all years that they are of, when it isn't told alone. */
export type YearTables = Readonly<{
  year: number
  tables: ReadonlyMap<string, ProtectedTable>
  /** Releases and pools that have any of them. */
  releases: number
  /** It can't be compared with the year with figures before it. */
  broken: boolean
  together?: readonly number[]
}>

/** A table of a release or a pool; `place` names which. */
export type StoredTable = Readonly<{ year: number; place: string; table: ProtectedTable }>

/** A table for each name and year: the sum of those that there are. @param ownBreaks further years that can't be compared with those before */
export function byYear(
  stored: readonly StoredTable[],
  first: number,
  last: number,
  ownBreaks: readonly number[] = [],
): readonly YearTables[] {
  const breaks = [...SERIES_BREAKS.map(({ year }) => year), ...ownBreaks]
  const years = Map.groupBy(stored, ({ year }) => year)
  let compared: number | undefined
  return Array.from({ length: last - first + 1 }, (_, index): YearTables => {
    const year = first + index
    const found = years.get(year) ?? []
    const named = Map.groupBy(
      found.map(({ table }) => table),
      ({ id }) => id,
    )
    const tables = new Map([...named].map(([id, same]) => [id, sumTables(id, same)]))
    const before = compared
    const broken = found.length > 0 && before !== undefined && breaks.some(at => at > before && at <= year)
    if (found.length > 0) compared = year
    return { year, tables, releases: new Set(found.map(({ place }) => place)).size, broken }
  })
}
