/**
 * All tables of a national report over ten years: as the product makes it, by adding frozen releases up; and counted and
 * protected anew from the rows, as at a transfer. Beside them, in the same run, what counting can't be done below, and R's
 * data.table. Run: npm run bench -- tables
 */
import { getInstrument } from '../src/instrument/index.ts'
import { type Columns, partitionsOf, protectRows } from '../src/statistics/index.ts'
import { seededRandom } from '../test/statistics/seeded-random.ts'
import { countPlainly } from './tables-bound.ts'
import { drawPeople, makeDistinct } from './tables-columns.ts'
import { countWithDataTable, type Peer } from './tables-peer.ts'
import { benchSums, type Sums } from './tables-sums.ts'

const years = 10
const sizes = [30_000, 300_000, 3_000_000] as const
/** The size that the sums and the peer are of. */
const compared = 300_000
const rounds = 2
const instrument = getInstrument('2026')
const partitions = partitionsOf(instrument)

/** Seconds of work for all tables of ten years; the best of several rounds. */
export type Counted = Readonly<{ rows: number; bound: number; counted: number }>

export type TablesBench = Readonly<{
  sizes: readonly Counted[]
  /** Milliseconds for the release of a municipality of a hundred people, counted and protected. */
  release: number
  sums: Sums
  peer: Peer | undefined
}>

/**
 * Seconds that this thread worked, so that what else the machine does counts for little. The clock of work ticks coarsely:
 * `repeats` should make it a tenth of a second.
 */
function best(repeats: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = process.threadCpuUsage()
    for (let repeat = 0; repeat < repeats; repeat++) work()
    const { user, system } = process.threadCpuUsage(begun)
    return (user + system) / 1_000_000 / repeats
  })
  return Math.min(...times)
}

/** One year at a time, since ten of three million would fill the memory and not the tables. */
function countSize(distinct: Columns, rows: number): Counted {
  const random = seededRandom(rows)
  const repeats = Math.max(1, 3_000_000 / rows)
  let [bound, counted] = [0, 0]
  for (let year = 0; year < years; year++) {
    const people = drawPeople(distinct, rows / years, random)
    bound += best(repeats, () => countPlainly(partitions, people))
    counted += best(repeats, () => protectRows(instrument, people, random))
  }
  return { rows, bound, counted }
}

function timeRelease(distinct: Columns): number {
  const random = seededRandom(2)
  const municipalities = Array.from({ length: 200 }, () => drawPeople(distinct, 100, random))
  const seconds = best(1, () => {
    for (const people of municipalities) protectRows(instrument, people, random)
  })
  return (1000 * seconds) / municipalities.length
}

export async function benchTables(): Promise<TablesBench> {
  const distinct = makeDistinct()
  const random = seededRandom(compared)
  const tenYears = Array.from({ length: years }, () => drawPeople(distinct, compared / years, random))
  countSize(distinct, 30_000)
  return {
    sizes: sizes.map(rows => countSize(distinct, rows)),
    release: timeRelease(distinct),
    peer: countWithDataTable(partitions, tenYears),
    sums: await benchSums(),
  }
}

/** What was measured at the size that is compared. */
export function comparedSize({ sizes: all }: TablesBench): Counted {
  const found = all.find(({ rows }) => rows === compared)
  if (!found) throw new Error('the size to compare was not measured')
  return found
}

/** The result as lines to read. */
export function describeTables(bench: TablesBench): string {
  const ms = (seconds: number) => `${(1000 * seconds).toFixed(0)} ms`
  const { sums, peer, release } = bench
  return [
    `All ${partitions.length} tables of ten years:`,
    ...bench.sizes.map(
      ({ rows, bound, counted }) =>
        `  ${rows.toLocaleString('en').padStart(9)} rows counted and protected ${ms(counted).padStart(8)}, lower bound ${ms(bound).padStart(8)}: ${(counted / bound).toFixed(1)} ×`,
    ),
    `  sums of ${sums.releases} releases (${sums.people} people, ${sums.tables} tables) from the database: ${ms(sums.work)} of work, of which ${ms(sums.database)} PostgreSQL’s; ${ms(sums.passed)} pass, ${ms(sums.first)} the first time`,
    peer
      ? `  data.table ${peer.version}, ${peer.threads} thread(s), ${compared} rows: ${ms(peer.seconds)}`
      : '  data.table is not installed',
    `  the release of a municipality of 100 people: ${release.toFixed(2)} ms`,
  ].join('\n')
}

if (import.meta.main) console.log(describeTables(await benchTables()))
