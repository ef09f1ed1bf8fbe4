import { approvalOf, entersSums } from '../approval.ts'
import { poolsWithin } from '../pools/pools-within.ts'
import type { Pool, ReleasedPlace } from '../queries.ts'
import { type Area, belongsTo } from './areas.ts'
import { type Summed, sumReleases } from './sums.ts'

/** An area's approved figures of a `year`, and the inhabitants of 18 years and over of those that are added up; null when not all are known. */
export type AreaSum = Readonly<{
  area: Area
  year: number
  summed: Summed | undefined
  adults: number | null
}>

/** A year's releases and pools. */
export type YearFigures = Readonly<{
  year: number
  releases: readonly ReleasedPlace[]
  pools: readonly Pool[]
}>

/** Those of an area in a year. */
export type AreaParts = Readonly<{
  /** All releases, approved or not. */
  inside: readonly ReleasedPlace[]
  /** Those that are approved. */
  entering: readonly ReleasedPlace[]
  /** Pools of neighbours that lie wholly in it, when all of them have approved. */
  pools: readonly Pool[]
  /** Those whose people are told of, alone or in a pool. */
  told: readonly ReleasedPlace[]
}>

export const isEntering = (place: ReleasedPlace, now: Date): boolean =>
  entersSums(approvalOf(place.createdAt, place.verdicts, now))

/** What lies in an area, and what of it is added up. */
export function partsOfArea(area: Area, figures: YearFigures, now: Date): AreaParts {
  const inside = figures.releases.filter(place => belongsTo(place, area))
  const entering = inside.filter(place => isEntering(place, now))
  const pools = poolsWithin(figures.pools, inside, now)
  const pooled = new Set(pools.flatMap(({ members }) => members.map(({ municipality }) => municipality)))
  const told = inside.filter(
    place => pooled.has(place.number) || (place.content.people !== null && entering.includes(place)),
  )
  return { inside, entering, pools, told }
}

/** The adults of some municipalities; null when not all are known. */
export function adultsOf(places: readonly Readonly<{ adults: number | null }>[]): number | null {
  const known = places.every(({ adults }) => adults !== null)
  const sum = places.reduce((all, { adults }) => all + (adults ?? 0), 0)
  return known && sum > 0 ? sum : null
}

/** Of fewer a sum would tell a municipality the figures of its only neighbour. */
const COMPARED_MIN = 3

/** The sum of an area in a year to compare with: approved releases in it, and pools of neighbours that lie wholly in it. */
export function sumArea(area: Area, figures: YearFigures, now: Date): AreaSum {
  const { entering, pools, told } = partsOfArea(area, figures, now)
  const all = sumReleases([...entering, ...pools].map(({ content }) => content))
  const summed = all && all.releases >= COMPARED_MIN ? all : undefined
  return { area, year: figures.year, summed, adults: adultsOf(told) }
}
