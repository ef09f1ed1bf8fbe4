// Municipalities that don't exist, each to try what a small or a merged one can do: too few people to be told of alone, two
// small neighbours, some thirty people a year, and two that became one. Their people are in the demonstration's login.
import type { Database } from '../../src/platform/database.ts'

type MadeUp = Readonly<{
  number: string
  name: string
  regionCode: string
  population: number
  adults: number
  /** People assessed, by year. */
  counted: Readonly<Record<number, number>>
  /** Which it became part of, from the first of January of a year. */
  merged?: Readonly<{ into: string; from: number }>
}>

const few = { 2022: 5, 2023: 4, 2024: 4, 2025: 5 }

export const madeUp: readonly MadeUp[] = [
  { number: '9981', name: 'Lyngvær', regionCode: 'stavanger', population: 420, adults: 350, counted: few },
  {
    number: '9982',
    name: 'Sandholmen',
    regionCode: 'stavanger',
    population: 610,
    adults: 500,
    counted: { 2019: 8, 2024: 6, 2025: 7 },
  },
  {
    number: '9983',
    name: 'Ytterøyane',
    regionCode: 'stavanger',
    population: 700,
    adults: 570,
    counted: { 2019: 9, 2025: 8 },
  },
  {
    number: '9984',
    name: 'Grønndal',
    regionCode: 'stavanger',
    population: 2600,
    adults: 2100,
    counted: { 2022: 21, 2024: 27, 2025: 31, 2026: 28 },
  },
  {
    number: '9985',
    name: 'Storvik',
    regionCode: 'stavanger',
    population: 9800,
    adults: 7800,
    counted: { 2023: 92, 2024: 108, 2025: 111, 2026: 116 },
  },
  {
    number: '9986',
    name: 'Gamlevik',
    regionCode: 'stavanger',
    population: 6400,
    adults: 5100,
    counted: { 2017: 48, 2018: 52, 2019: 55, 2022: 57 },
    merged: { into: '9985', from: 2023 },
  },
  {
    number: '9987',
    name: 'Innøya',
    regionCode: 'bergen',
    population: 3400,
    adults: 2700,
    counted: { 2018: 26, 2019: 31, 2022: 33 },
    merged: { into: '9985', from: 2023 },
  },
]

/** Writes them as reference data, which no screen makes; those that are no more take no part. */
export async function makeMadeUp(owner: Database): Promise<void> {
  for (const place of madeUp) {
    const { number, name, regionCode, population, adults, merged } = place
    await owner`insert into municipality (number, name, county_number, county_name, region_code, population, population_year,
        synthetic, agreement_date, merged_into, merged_from)
      values (${number}, ${name}, '99', 'Testfylket', ${regionCode}, ${population}, 2026, true,
        ${merged ? null : '2026-01-15'}, ${merged?.into ?? null}, ${merged?.from ?? null})
      on conflict (number) do nothing`
    await owner`insert into municipality_adults (municipality_number, year, adults)
      select ${number}, year, ${adults} from generate_series(2015, ${merged ? merged.from - 1 : 2026}::int) year
      on conflict do nothing`
  }
}
