// The years behind the demonstration, in small: some municipalities, some years.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBeside } from '../../src/statistics/index.ts'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { fillCountry } from './country.ts'
import { madeUp, makeMadeUp } from './made-up.ts'

let database: TestDatabase
const municipalities = ['1101', '1144', '1151', '3124', '4633', '9981', '9985', '9986', '9987']

beforeAll(async () => {
  database = await cloneDatabase()
  const { owner, app } = database
  await makeMadeUp(owner)
  await fillCountry({
    owner,
    database: app,
    municipalities,
    years: [2018, 2019, 2022, 2024, 2025],
    crowdSize: 300,
  })
})
afterAll(() => database?.drop())

test('each municipality has its years, some of them missing, each with a release of its own', async () => {
  const years = await database.owner<{ number: string; years: number[] }[]>`
    select municipality_number as number, array_agg(distinct year order by year)::int[] as years from register_row group by 1 order by 1`
  expect(years.map(({ number }) => number)).toEqual(municipalities)
  expect(years.some(({ years: mapped }) => mapped.length < 5)).toBe(true)
  const [strays] = await database.owner<{ n: number }[]>`select count(*)::int as n from
    (select distinct municipality_number, year from register_row) g full join release r using (municipality_number, year)
    where g.year is null or r.year is null`
  expect(strays?.n).toBe(0)
})

test('the small have too few to be shown, the others enough', async () => {
  const releases = await database.owner<{ number: string; people: number | null }[]>`
    select municipality_number as number, (content->>'people')::int as people from release`
  const peopleIn = (number: string) =>
    releases.filter(release => release.number === number).map(({ people }) => people)
  expect(new Set(peopleIn('1151'))).toEqual(new Set([null]))
  for (const people of peopleIn('1101')) expect(people).toBeGreaterThan(60)
})

test('NAV and the child welfare service take part from 2024, the latter for young people alone', async () => {
  const rows = await database.owner<{ since: boolean; services: number[]; eldest: number }[]>`
    select year >= 2024 as since, array_agg(distinct service_type order by service_type)::int[] as services,
      max(year - answers[1]) filter (where service_type = 3) as eldest from register_row group by 1 order by 1`
  expect(rows).toMatchObject([
    { since: false, services: [1], eldest: null },
    { since: true, services: [1, 2, 3] },
  ])
  expect(rows[1]?.eldest).toBeLessThan(25)
})

test('how many were doubly registered is known from 2024 on, and shown by every release of enough people', async () => {
  const [told] = await database.owner<{ since: number; releases: number; missing: number; doubly: number }[]>`
    select min(r.year)::int as since, count(*)::int as releases,
      (count(*) - count(t.content))::int as missing, sum((t.content -> 'cells' ->> 'double')::int)::int as doubly
    from release r left join release_table t on t.name = 'registrations' and t.year = r.year
      and t.municipality_number = r.municipality_number
    where r.content ->> 'people' is not null and (r.year >= 2024 or t.content is not null)`
  expect(told).toMatchObject({ since: 2024, missing: 0 })
  expect(told?.doubly).toBeGreaterThan(10)
})

test('two that became one are told together before they did, each year that both were mapped', async () => {
  const { series, predecessors } = await readBeside(
    database.app,
    '9985',
    2025,
    new Date('2026-09-14T09:00:00Z'),
  )
  expect(predecessors.map(({ name, from }) => [name, from])).toEqual([
    ['Gamlevik', 2023],
    ['Innøya', 2023],
  ])
  const people = (year: number) =>
    madeUp.filter(({ merged }) => merged).reduce((sum, { counted }) => sum + (counted[year] ?? 0), 0)
  expect(series.flatMap(({ year, summed }) => (summed ? [[year, summed.people]] : []))).toEqual([
    [2018, people(2018)],
    [2019, people(2019)],
    [2022, people(2022)],
    [2024, 108],
    [2025, 111],
  ])
  expect(series.filter(({ broken }) => broken).map(({ year }) => year)).toEqual([2022, 2024])
})
