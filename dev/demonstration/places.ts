// The municipalities that the demonstration is about: reference data, which no screen makes.
import type { Database } from '../../src/platform/database.ts'
import { makeMadeUp } from './made-up.ts'
import { municipality } from './people.ts'

/** Writes those that don't exist: the demonstration's own, and the small and the merged ones. */
export async function makePlaces(owner: Database): Promise<void> {
  const { number, name, county, regionCode, population, adults } = municipality
  await owner`insert into municipality (number, name, county_number, county_name, region_code, population, population_year,
      synthetic)
    values (${number}, ${name}, ${number.slice(0, 2)}, ${county}, ${regionCode}, ${population}, 2026, true)
    on conflict (number) do nothing`
  await owner`insert into municipality_adults (municipality_number, year, adults)
    select ${number}, year, ${adults} from generate_series(2015, 2026) year on conflict do nothing`
  await makeMadeUp(owner)
}
