import { type Database, inTransaction, type Transaction } from '../../platform/database.ts'
import { listNeighbourPools, listReleases, type ReleasedPlace } from '../queries.ts'
import type { Predecessor } from '../years/predecessors.ts'
import { readOwnSeries } from '../years/read-series.ts'
import type { SeriesYear } from '../years/series.ts'
import { comparisonsOf } from './areas.ts'
import { type AreaSum, isEntering, sumArea, type YearFigures } from './sum-area.ts'

/** What a municipality's year is read beside. */
export type BesideFigures = Readonly<{
  /** Its own inhabitants of 18 years and over. */
  adults: number | null
  comparisons: readonly AreaSum[]
  /** Its own years up to and with this one, gaps included. */
  series: readonly SeriesYear[]
  /** The municipalities that it was before, whose figures its earlier years are the sums of. */
  predecessors: readonly Predecessor[]
}>

export const NOTHING_KNOWN: BesideFigures = { adults: null, comparisons: [], series: [], predecessors: [] }

/**
 * Region, trust, county, those of like size and country, in the same year or the latest with others, and the municipality's own earlier years. Its own
 * figures are in the sums when they are approved, like those of others.
 * @param now the instant that approvals are judged at.
 */
export function readBeside(
  database: Database,
  municipality: string,
  year: number,
  now: Date,
): Promise<BesideFigures> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const { own, ...others } = await readOthers(tx, municipality, year, now)
    if (!own) return NOTHING_KNOWN
    const comparisons = comparisonsOf(own).map(area => sumArea(area, others, now))
    return { adults: own.adults, comparisons, ...(await readOwnSeries(tx, municipality, year)) }
  })
}

/** With fewer others a comparison says little: then an earlier year is taken. */
const OTHERS_MIN = 5
/** How many years back. */
const OTHERS_YEARS = 3

/** The year itself, or if few others have figures in it yet, the latest before with enough of them. */
export async function readOthers(
  tx: Transaction,
  municipality: string,
  year: number,
  now: Date,
): Promise<YearFigures & { own: ReleasedPlace | undefined; asked: YearFigures }> {
  const read = async (of: number): Promise<YearFigures> => ({
    year: of,
    releases: await listReleases(tx, of, of),
    pools: await listNeighbourPools(tx, of, of),
  })
  const asked = await read(year)
  const own = asked.releases.find(({ number }) => number === municipality)
  let found = asked
  for (let back = 1; back <= OTHERS_YEARS && countOthers(found, municipality, now) < OTHERS_MIN; back++)
    found = await read(year - back)
  return { own, asked, ...(countOthers(found, municipality, now) < OTHERS_MIN ? asked : found) }
}

const countOthers = ({ releases }: YearFigures, municipality: string, now: Date): number =>
  releases.filter(place => place.number !== municipality && isEntering(place, now)).length
