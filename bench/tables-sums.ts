// What the national report is made of: the frozen releases of 300 municipalities in ten years, read from the database and
// added up, year by year and table by table.
import { readFileSync } from 'node:fs'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { readArea } from '../src/statistics/index.ts'
import { syntheticRelease } from '../test/statistics/synthetic-release.ts'
import { settleBench } from './settle.ts'

export const places = 300
export const lastYear = 2026
export const firstYear = 2017
const at = new Date('2026-11-02T10:00:00Z')
const rounds = 10

/** Seconds for all tables of the country over ten years. */
export type Sums = Readonly<{
  releases: number
  tables: number
  people: number
  /** That the program and PostgreSQL worked, on average. */
  work: number
  /** PostgreSQL's part of it. */
  database: number
  /** That passed: the least, and the first time. */
  passed: number
  first: number
}>

export async function benchSums(): Promise<Sums> {
  const bench = await settleBench()
  try {
    await fillReleases(bench.owner)
    const database = openDatabase(bench.config.databaseUrl, { max: 1 })
    try {
      return await measure(database)
    } finally {
      await database.end()
    }
  } finally {
    await bench.stop()
  }
}

async function measure(database: Database): Promise<Sums> {
  const [backend] = await database<{ pid: number }[]>`select pg_backend_pid() as pid`
  const workOfDatabase = () => secondsWorked(backend?.pid ?? 0)
  const read = () => readArea(database, { kind: 'country' }, firstYear, lastYear, at)
  const passed: number[] = []
  const time = async () => {
    const begun = performance.now()
    const { years } = await read()
    passed.push((performance.now() - begun) / 1000)
    return years.flatMap(({ summed }) => summed ?? [])
  }
  const made = await time()
  const [ours, theirs] = [process.threadCpuUsage(), workOfDatabase()]
  for (let round = 0; round < rounds; round++) await time()
  const { user, system } = process.threadCpuUsage(ours)
  const inDatabase = (workOfDatabase() - theirs) / rounds
  return {
    releases: places * (lastYear - firstYear + 1),
    tables: made.reduce((sum, { tables }) => sum + tables.length, 0),
    people: made.reduce((sum, { people }) => sum + people, 0),
    work: (user + system) / 1_000_000 / rounds + inDatabase,
    database: inDatabase,
    passed: Math.min(...passed),
    first: passed[0] ?? Number.NaN,
  }
}

/** Seconds that a process has worked (Linux, a hundred ticks a second; elsewhere it is 0). */
function secondsWorked(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

const templates = 6

/**
 * Sizes around a hundred people, as the municipalities of a country differ. A few municipalities are frozen as the program
 * does; the others are copies of them, with all that the database made of them.
 */
async function fillReleases(owner: Database): Promise<void> {
  const years = lastYear - firstYear + 1
  const numbers = (
    await owner<{ number: string }[]>`
      select number from municipality where not synthetic order by number limit ${places}`
  ).map(({ number }) => number)
  const [frozen, copies] = [numbers.slice(0, templates), numbers.slice(templates)]
  for (const [place, number] of frozen.entries())
    for (let year = 0; year < years; year++) {
      const { content } = syntheticRelease(20 + 18 * ((3 * place + year) % 10), years * place + year)
      await owner`insert into release (municipality_number, year, created_at, content)
        values (${number}, ${firstYear + year}, '2026-01-01', ${owner.json(content)})`
    }
  await owner.begin(async tx => {
    await tx`set local session_replication_role = replica`
    const templateOf = tx`select copy, (${frozen}::text[])[1 + (place - 1) % ${templates}] as template
      from unnest(${copies}::text[]) with ordinality copies (copy, place)`
    await tx`insert into release (municipality_number, year, created_at, content)
      select copy, year, created_at, content from (${templateOf}) t join release on municipality_number = template`
    await tx`insert into release_counts (municipality_number, year, instrument, people, shapes, counts)
      select copy, year, instrument, people, shapes, counts
      from (${templateOf}) t join release_counts on municipality_number = template`
  })
  await owner`analyze`
}
