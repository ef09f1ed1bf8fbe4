import type { Transaction } from '../platform/database.ts'
import type { PlaceNames } from './places.ts'

/** What places are called. */
export async function readPlaceNames(tx: Transaction, municipality: string | null): Promise<PlaceNames> {
  const [own, regions, counties, trusts] = await Promise.all([
    tx<{ name: string }[]>`select name from municipality where number = ${municipality}`,
    tx<{ code: string; name: string }[]>`select code, name from korus_region order by name`,
    tx<
      { code: string; name: string }[]
    >`select distinct county_number as code, county_name as name from municipality
      order by name`,
    tx<
      { name: string }[]
    >`select distinct health_trust as name from municipality where health_trust is not null
      order by name`,
  ])
  return { municipality: own[0]?.name ?? null, regions, counties, trusts: trusts.map(({ name }) => name) }
}

/** The years of a municipality that have been transferred, with too few people to be told alone. */
export async function readFewYears(
  tx: Transaction,
  municipality: string,
  from: number,
  to: number,
): Promise<readonly number[]> {
  const rows = await tx<
    { year: number }[]
  >`select year from release where municipality_number = ${municipality}
    and year between ${from} and ${to} and content ->> 'people' is null order by year`
  return rows.map(({ year }) => year)
}
