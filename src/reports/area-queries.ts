import type { Transaction } from '../platform/database.ts'
import type { ReportPlace } from './contract.ts'

/** A region, trust, county or the country. */
export type AreaPlace = ReportPlace & Readonly<{ kind: 'region' | 'trust' | 'county' | 'country' }>

/** An area, and the region that it lies wholly in; null when it doesn't. */
export type KnownArea = AreaPlace & Readonly<{ regionCode: string | null }>

/** The areas that have figures of a year, as far as whoever acts may see them: the country first. */
export async function listKnownAreas(tx: Transaction, year: number): Promise<readonly KnownArea[]> {
  const known = await tx<(KnownArea & { place: number })[]>`
    with areas as (
      select 1 as place, m.number, m.region_code, 'country' as kind, 'country' as code, 'Landet' as name from municipality m
      union all select 2, m.number, m.region_code, 'region', k.code, k.name
        from municipality m join korus_region k on k.code = m.region_code
      union all select 3, number, region_code, 'trust', health_trust, health_trust from municipality
        where health_trust is not null
      union all select 4, number, region_code, 'county', county_number, county_name from municipality
    )
    select place, kind, code, name, case when count(distinct region_code) = 1 then min(region_code) end as "regionCode"
    from areas group by place, kind, code, name
    having bool_or(exists (select 1 from release r where r.municipality_number = areas.number and r.year = ${year}))`
  return known
    .toSorted((a, b) => a.place - b.place || a.name.localeCompare(b.name, 'nb'))
    .map(({ place: _order, ...area }) => area)
}
