// What the national report is made of: the frozen releases of 300 municipalities in ten years, read from the database and
// added up, year by year and table by table.
import { openDatabase } from '../src/platform/database.ts'
import { readArea } from '../src/statistics/index.ts'
import { syntheticRelease } from '../test/statistics/synthetic-release.ts'
import { settleBench } from './settle.ts'

export const places = 300
export const lastYear = 2026
export const firstYear = 2017
const at = new Date('2026-11-02T10:00:00Z')
const rounds = 5

export type Sums = Readonly<{
  releases: number
  tables: number
  people: number
  first: number
  seconds: number
}>

/** Seconds for all tables of the country over ten years: the first time, and the best of several. */
export async function benchSums(): Promise<Sums> {
  const bench = await settleBench()
  try {
    await fillReleases(bench.owner)
    const database = openDatabase(bench.config.databaseUrl)
    try {
      const times: number[] = []
      let sums = { tables: 0, people: 0 }
      for (let round = 0; round < rounds; round++) {
        const begun = performance.now()
        const { years } = await readArea(database, { kind: 'country' }, firstYear, lastYear, at)
        times.push((performance.now() - begun) / 1000)
        const made = years.flatMap(({ summed }) => summed ?? [])
        sums = {
          tables: made.reduce((sum, { tables }) => sum + tables.length, 0),
          people: made.reduce((sum, { people }) => sum + people, 0),
        }
      }
      const releases = places * (lastYear - firstYear + 1)
      return { releases, ...sums, first: times[0] ?? Number.NaN, seconds: Math.min(...times) }
    } finally {
      await database.end()
    }
  } finally {
    await bench.stop()
  }
}

type Owner = Awaited<ReturnType<typeof settleBench>>['owner']

/** Sizes around a hundred people, as the municipalities of a country differ. */
async function fillReleases(owner: Owner): Promise<void> {
  const contents = Array.from(
    { length: 60 },
    (_, seed) => syntheticRelease(20 + 18 * (seed % 10), seed).content,
  )
  const numbers = await owner<{ number: string }[]>`
    select number from municipality where not synthetic order by number limit ${places}`
  for (const [place, { number }] of numbers.entries())
    for (let year = firstYear; year <= lastYear; year++)
      await owner`insert into release (municipality_number, year, created_at, content)
        values (${number}, ${year}, '2026-01-01', ${owner.json(contents[(7 * place + year) % contents.length] ?? null)})`
  await owner`analyze`
}
