import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import { approvalOf, entersSums, poolEnters, type Verdict } from './approval.ts'
import { type OwnPool, placeYears } from './pools/read-pool-tables.ts'
import { type Area, belongsTo, type Place } from './sums/areas.ts'
import { listPredecessors, numbersOf } from './years/predecessors.ts'
import { byYear, type StoredTable, type YearTables } from './years/tables-by-year.ts'

/**
 * Some tables of a municipality's own releases, whether approved or not, as the account that acts. A year before a merger
 * is the sum of those who became it, where each of them has the table; years that are told together stand as one.
 * @param pools those that the municipality is in
 */
export async function readOwnTables(
  tx: Transaction,
  municipality: string,
  names: readonly string[],
  first: number,
  last: number,
  pools: readonly OwnPool[] = [],
): Promise<readonly YearTables[]> {
  const predecessors = await listPredecessors(tx, municipality)
  const numbers = [municipality, ...predecessors.map(({ number }) => number)]
  const [stored, releases] = await Promise.all([
    tx<StoredTable[]>`
      select year, municipality_number as place, content as table from release_table
      where municipality_number in ${tx(numbers)} and name in ${tx([...names])} and year between ${first} and ${last}`,
    tx<{ number: string; year: number }[]>`
      select municipality_number as number, year from release where municipality_number in ${tx(numbers)}`,
  ])
  const wasThere = (number: string, before: number): boolean =>
    releases.some(release => release.number === number && release.year < before)
  const whole = [...Map.groupBy(stored, ({ year, table }) => `${year} ${table.id}`).values()].flatMap(
    same => {
      const counted = numbersOf(municipality, same[0]?.year ?? first, predecessors, wasThere)
      const own = same.filter(({ place }) => counted.includes(place))
      return own.length === counted.length ? own : []
    },
  )
  const pooled = placeYears(pools, names, first, last)
  const mergers = predecessors.map(({ from }) => from)
  return pooled.label(byYear([...whole, ...pooled.stored], first, last, mergers))
}

/**
 * Some tables of an area: sums of approved releases, and of pools of neighbours that lie wholly in it. Only the tables
 * asked for are read.
 * @param now the instant that approvals are judged at.
 */
export function readAreaTables(
  database: Database,
  area: Area,
  names: readonly string[],
  first: number,
  last: number,
  now: Date,
): Promise<readonly YearTables[]> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const released = await listReleasedTables(tx, names, first, last, now)
    const inside = released.places.filter(place => belongsTo(place, area))
    const numbers = new Set(inside.map(({ number }) => number))
    const pooled = await listPooledTables(tx, names, first, last)
    const within = pooled.filter(
      ({ members, createdAt }) =>
        members.every(({ municipality }) => numbers.has(municipality)) &&
        poolEnters(
          createdAt,
          members.map(({ verdicts }) => verdicts.map(said => ({ ...said, madeAt: new Date(said.madeAt) }))),
          now,
        ),
    )
    const entering = released.tables.filter(({ place }) => numbers.has(place))
    return byYear([...entering, ...within], first, last)
  })
}

type PooledTable = StoredTable &
  Readonly<{
    createdAt: Date
    members: readonly Readonly<{ municipality: string; verdicts: readonly Verdict[] }>[]
  }>
type LastVerdict = Verdict['verdict'] | null

async function listReleasedTables(
  tx: Transaction,
  names: readonly string[],
  first: number,
  last: number,
  now: Date,
): Promise<{ places: readonly Place[]; tables: readonly StoredTable[] }> {
  type Row = StoredTable & { createdAt: Date; verdict: LastVerdict }
  const [places, rows] = await Promise.all([
    tx<Place[]>`select number, name, region_code as "regionCode", county_number as "countyNumber",
      health_trust as "healthTrust", population from municipality`,
    tx<Row[]>`
      select t.year, t.municipality_number as place, t.content as table, r.created_at as "createdAt",
        v.verdict
      from release_table t join release r on r.municipality_number = t.municipality_number and r.year = t.year
      left join (select distinct on (municipality_number, year) municipality_number, year, verdict from word_on_figures
        where year between ${first} and ${last} order by municipality_number, year, place desc) v
        on v.municipality_number = t.municipality_number and v.year = t.year
      where t.name in ${tx([...names])} and t.year between ${first} and ${last} and r.created_at <= (select actor_now())`,
  ])
  const enters = ({ createdAt, verdict }: Row): boolean => {
    const said = verdict === null ? [] : [{ verdict, comment: null, madeAt: createdAt }]
    return entersSums(approvalOf(createdAt, said, now))
  }
  return { places, tables: rows.filter(enters) }
}

async function listPooledTables(
  tx: Transaction,
  names: readonly string[],
  first: number,
  last: number,
): Promise<readonly PooledTable[]> {
  return tx<PooledTable[]>`
    select m.year, p.id::text as place, t as table, p.created_at as "createdAt", m.members
    from pool p
    join lateral (select min(year)::int as year, jsonb_agg(jsonb_build_object('municipality', municipality_number,
        'verdicts', coalesce((select jsonb_agg(jsonb_build_object('verdict', v.verdict, 'comment', v.comment,
          'madeAt', v.made_at) order by v.place) from word_on_figures v
          where v.municipality_number = pool_member.municipality_number and v.year = pool_member.year), '[]'))) as members
      from pool_member where pool_id = p.id) m on true
    cross join lateral jsonb_path_query(p.content, '$.tables[*]') t
    where p.kind = 'neighbours' and m.year between ${first} and ${last}
      and p.created_at <= (select actor_now()) and t ->> 'id' in ${tx([...names])}`
}

/** The years that there are releases of, newest first, as far as whoever acts may see them. */
export async function listReleasedYears(tx: Transaction): Promise<readonly number[]> {
  const rows = await tx<{ year: number }[]>`select distinct year from release order by year desc`
  return rows.map(({ year }) => year)
}
