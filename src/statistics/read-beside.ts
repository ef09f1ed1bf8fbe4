import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import { approvalOf, entersSums } from './approval.ts'
import { type Area, belongsTo, comparisonsOf } from './areas.ts'
import { poolsWithin } from './pools-within.ts'
import type { Predecessor } from './predecessors.ts'
import { listNeighbourPools, listReleases, type Pool, type ReleasedPlace } from './queries.ts'
import { readOwnSeries } from './read-series.ts'
import type { SeriesYear } from './series.ts'
import { type Summed, sumReleases } from './sums.ts'

/** An area's approved figures of a `year`, and the inhabitants of 18 years and over of those that are added up; null when not all are known. */
export type AreaSum = Readonly<{
  area: Area
  year: number
  summed: Summed | undefined
  adults: number | null
}>

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

/** Of fewer a sum would tell a municipality the figures of its only neighbour. */
const COMPARED_MIN = 3

/** A year's releases and pools. */
export type YearFigures = Readonly<{
  year: number
  releases: readonly ReleasedPlace[]
  pools: readonly Pool[]
}>

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

const isEntering = (place: ReleasedPlace, now: Date): boolean =>
  entersSums(approvalOf(place.createdAt, place.verdicts, now))

const countOthers = ({ releases }: YearFigures, municipality: string, now: Date): number =>
  releases.filter(place => place.number !== municipality && isEntering(place, now)).length

/** The sum of an area in a year: approved releases in it, and pools of neighbours that lie wholly in it. */
export function sumArea(area: Area, { year, releases, pools }: YearFigures, now: Date): AreaSum {
  const inArea = releases.filter(place => belongsTo(place, area))
  const entering = inArea.filter(place => isEntering(place, now))
  const pooled = poolsWithin(pools, inArea, now)
  const told = entering.filter(
    ({ number, content }) =>
      content.people !== null ||
      pooled.some(({ members }) => members.some(({ municipality }) => municipality === number)),
  )
  const known = told.every(place => place.adults !== null)
  const adults = told.reduce((sum, place) => sum + (place.adults ?? 0), 0)
  const all = sumReleases([...entering, ...pooled].map(({ content }) => content))
  const summed = all && all.releases >= COMPARED_MIN ? all : undefined
  return { area, year, summed, adults: known && adults > 0 ? adults : null }
}
