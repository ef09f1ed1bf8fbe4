/**
 * Self-service: what one question costs, as a whole request, with figures of 300 municipalities in ten years, a hundred
 * people each: 300,000 rows, 3,000 releases. Beside it the same table of whole releases, as it would be without the copy
 * of each table. Run: npm run bench -- analysis
 */
import { createApp } from '../src/app.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { syntheticRelease } from '../test/statistics/synthetic-release.ts'
import { settleBench } from './settle.ts'
import { time } from './time.ts'

const places = 300
const years = 10
const at = new Date('2026-11-02T10:00:00Z')

export type AnalysisBench = Readonly<{
  releases: number
  /** Milliseconds in the middle. */
  oneYear: number
  tenYears: number
  wholeReleases: number
}>

/** Fills a database with releases, and asks it. */
export async function benchAnalysis(): Promise<AnalysisBench> {
  const bench = await settleBench()
  const { owner } = bench
  try {
    const contents = [1, 2, 3, 4, 5].map(seed => syntheticRelease(100, seed).content)
    const numbers = await owner<
      { number: string }[]
    >`select number from municipality order by number limit ${places}`
    for (const [place, { number }] of numbers.entries())
      await owner`insert into release (municipality_number, year, created_at, content)
        select ${number}, year, '2026-01-01', ${owner.json(contents[place % contents.length] ?? null)}
        from generate_series(2017, ${2016 + years}::int) year`
    await owner`analyze`
    const database = openDatabase(bench.config.databaseUrl)
    const vault = fileKeyVault(bench.config.keyDirectory)
    const log = createLogger('silent')
    const app = await createApp({ config: bench.config, database, clock: { now: () => at }, vault, log })
    const headers = { cookie: await bench.logIn('korfor', at) }
    const ask = async (query: string): Promise<void> => {
      const url = `/api/analysis/answer?${query}&area=country`
      const { statusCode, body } = await app.server.inject({ method: 'GET', url, headers })
      if (statusCode !== 200 || body.includes('"table":null'))
        throw new Error(`no answer: ${body.slice(0, 200)}`)
    }
    try {
      return await measure(numbers.length * years, owner, ask)
    } finally {
      await app.close()
      await database.end()
    }
  } finally {
    await bench.stop()
  }
}

async function measure(
  releases: number,
  owner: Database,
  ask: (query: string) => Promise<void>,
): Promise<AnalysisBench> {
  return {
    releases,
    oneYear: await time(() => ask('variable=area.housing&by=category&from=2026&to=2026')),
    tenYears: await time(() => ask('variable=index&from=2017&to=2026')),
    wholeReleases: await time(
      () => owner`select jsonb_path_query_first(content, '$.tables[*] ? (@.id == "index")') from release`,
    ),
  }
}

export function describeAnalysis({ releases, oneYear, tenYears, wholeReleases }: AnalysisBench): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return `Self-service, ${releases} releases: one year by category ${ms(oneYear)}, ten years ${ms(tenYears)}; one table read out of whole releases ${ms(wholeReleases)}`
}
