// Years of a municipality that are told together with other years of its own, or with neighbours.
import { type Database, inTransaction, type Transaction } from '../../platform/database.ts'
import type { ProtectedTable } from '../contract.ts'
import { listPoolsOf, type Pool } from '../queries.ts'
import { type Area, belongsTo, type Place } from '../sums/areas.ts'
import { byYear, type StoredTable, type YearTables } from '../years/tables-by-year.ts'

/** A pool that a municipality is in: whose years it is of, in order, and its tables. */
export type OwnPool = Readonly<{
  kind: Pool['kind']
  /** By name. */
  municipalities: readonly Readonly<{ number: string; name: string }>[]
  years: readonly number[]
  tables: readonly ProtectedTable[]
}>

/** The pools that a municipality is in, oldest first. */
export function readOwnPools(
  database: Database,
  municipality: string,
  now: Date,
): Promise<readonly OwnPool[]> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const pools = await listPoolsOf(tx, municipality)
    const numbers = new Set(pools.flatMap(({ members }) => members.map(member => member.municipality)))
    const places = numbers.size > 0 ? await readNames(tx, [...numbers]) : []
    return pools.map(({ kind, members, content }) => ({
      kind,
      municipalities: places.filter(({ number }) => members.some(member => member.municipality === number)),
      years: [...new Set(members.map(({ year }) => year))].sort((a, b) => a - b),
      tables: content.tables,
    }))
  })
}

/** Municipalities of an area that in some years are told with other years of their own alone, and so are in no sum. By name. */
export function listToldInYears(
  database: Database,
  area: Area,
  first: number,
  last: number,
  now: Date,
): Promise<readonly string[]> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const places = await tx<Place[]>`
      select number, name, region_code as "regionCode", county_number as "countyNumber", health_trust as "healthTrust", population
      from municipality m where exists (select 1 from pool_member o join pool p on p.id = o.pool_id
        where o.municipality_number = m.number and p.kind = 'years' and o.year between ${first} and ${last}
          and p.created_at <= (select actor_now()))
      order by name`
    return places.filter(place => belongsTo(place, area)).map(({ name }) => name)
  })
}

function readNames(
  tx: Transaction,
  numbers: readonly string[],
): Promise<readonly Readonly<{ number: string; name: string }>[]> {
  return tx<{ number: string; name: string }[]>`
    select number, name from municipality where number in ${tx([...numbers])} order by name, number`
}

/** Some tables of pools of the same municipalities, by year. */
export const tablesOfPools = (
  pools: readonly OwnPool[],
  names: readonly string[],
  first: number,
  last: number,
): readonly YearTables[] =>
  byYear(
    pools.flatMap(({ years, tables }) =>
      years
        .filter(year => year >= first && year <= last)
        .flatMap(year => wanted(tables, names).map(table => ({ year, place: `pool of ${year}`, table }))),
    ),
    first,
    last,
  )

/**
 * Pools of years among a municipality's other years: each stands at the last of its years that is asked for, and the others of
 * them are no gaps.
 */
export function placeYears(
  pools: readonly OwnPool[],
  names: readonly string[],
  first: number,
  last: number,
): Readonly<{
  stored: readonly StoredTable[]
  label: (all: readonly YearTables[]) => readonly YearTables[]
}> {
  const told = pools.flatMap(({ kind, years, tables }) => {
    const inside = years.filter(year => year >= first && year <= last)
    const at = inside.at(-1)
    return kind === 'years' && at !== undefined ? [{ at, inside, years, tables }] : []
  })
  return {
    stored: told.flatMap(({ at, tables }) =>
      wanted(tables, names).map(table => ({ year: at, place: `pool of ${at}`, table })),
    ),
    label: all =>
      all.flatMap((year): YearTables[] => {
        const pool = told.find(({ inside }) => inside.includes(year.year))
        if (!pool) return [year]
        return pool.at === year.year ? [{ ...year, together: pool.years }] : []
      }),
  }
}

const wanted = (tables: readonly ProtectedTable[], names: readonly string[]): readonly ProtectedTable[] =>
  tables.filter(({ id }) => names.includes(id))
