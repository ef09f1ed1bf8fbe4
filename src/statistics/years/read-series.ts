import type { Transaction } from '../../platform/database.ts'
import { listOwnReleases, listPoolsOf, type Pool } from '../queries.ts'
import { listPredecessors, numbersOf, type Predecessor } from './predecessors.ts'
import { type SeriesYear, seriesOf } from './series.ts'

/** The first year that anything is read of. */
const FIRST_YEAR = 2015

/** A municipality's own years, and what it was before; years before a merger are sums of those who became it. */
export type OwnSeries = Readonly<{ series: readonly SeriesYear[]; predecessors: readonly Predecessor[] }>

/**
 * A municipality's years up to and with `year`. A year before a merger is shown when each of those that became it was
 * mapped in it: anything less would be of other people.
 */
export async function readOwnSeries(tx: Transaction, municipality: string, year: number): Promise<OwnSeries> {
  const predecessors = await listPredecessors(tx, municipality)
  const numbers = [municipality, ...predecessors.map(({ number }) => number)]
  const releases = await listOwnReleases(tx, numbers, FIRST_YEAR, year)
  const wasThere = (number: string, before: number): boolean =>
    releases.some(release => release.municipality === number && release.year < before)
  const told = Array.from({ length: year - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index).flatMap(of => {
    const counted = numbersOf(municipality, of, predecessors, wasThere)
    const found = releases.filter(release => release.year === of && counted.includes(release.municipality))
    if (found.length < counted.length) return []
    const few = found.find(({ content }) => content.people === null)
    return few ? [few] : found
  })
  const mergers = predecessors.filter(({ from }) => from <= year).map(({ from }) => from)
  return { series: seriesOf(told, FIRST_YEAR, year, mergers), predecessors }
}

/** What is told together before a pool, and the pool: of the same municipalities, drawn the same way. */
export async function readPoolSeries(
  tx: Transaction,
  pool: Pool,
  label: (pool: Pool) => string,
): Promise<readonly SeriesYear[]> {
  const [first] = pool.members
  if (!first) return []
  const own = municipalitiesOf(pool)
  const pools = (await listPoolsOf(tx, first.municipality)).filter(
    each => each.kind === pool.kind && municipalitiesOf(each) === own && lastYearOf(each) <= lastYearOf(pool),
  )
  const alone =
    pool.kind === 'years'
      ? (await listOwnReleases(tx, [first.municipality], FIRST_YEAR, lastYearOf(pool))).filter(
          ({ content }) => content.people !== null,
        )
      : []
  const pooled = pools.map(each => ({ year: lastYearOf(each), content: each.content, label: label(each) }))
  // A year that is told with a later one is no gap.
  const covered = new Set(pools.flatMap(({ members }) => members.map(({ year }) => year)))
  const series = seriesOf([...alone, ...pooled], FIRST_YEAR, lastYearOf(pool))
  return series.filter(({ year, summed }) => summed || !covered.has(year))
}

const municipalitiesOf = ({ members }: Pool): string =>
  [...new Set(members.map(({ municipality }) => municipality))].sort().join(' ')

export const lastYearOf = ({ members }: Pool): number => Math.max(...members.map(({ year }) => year))
