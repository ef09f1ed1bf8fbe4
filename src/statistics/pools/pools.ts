// Who are too few alone may be enough together. Everybody is drawn once: in the release of a municipality and year with
// ten people or more, or in one pool of those with fewer. A report over several years or municipalities adds up what was
// drawn, so that nothing that was published before is told a second time.
import { TOTAL_MIN } from '../protection/protect.ts'

/** A municipality's year as far as pools know it. */
export type PoolCandidate = Readonly<{
  municipality: string
  year: number
  /** Rows in the register. */
  people: number
  /** Whether its people have been drawn, in a release or a pool. */
  drawn: boolean
}>

/** Years that a small municipality may look back over, with the one asked for. */
export const POOL_YEARS = 3

/**
 * Which of a municipality's own years, up to and with `year`, are drawn together. Empty while they are still too few, or
 * while this year can be told alone.
 */
export function planYearsPool(
  candidates: readonly PoolCandidate[],
  municipality: string,
  year: number,
): readonly PoolCandidate[] {
  const own = candidates.filter(
    candidate =>
      candidate.municipality === municipality && candidate.year <= year && candidate.year > year - POOL_YEARS,
  )
  return enough(own, ({ year: of }) => of === year)
}

/** Two municipalities that have agreed to be shown together. */
export type AgreedPair = readonly [string, string]

/** With more neighbours than this, groups are looked for among the first alone: nobody has as many. */
const NEIGHBOURS_MAX = 10

/**
 * Which neighbours a municipality's year is drawn together with: the most people in whom each has agreed with each, all
 * of them too few alone that year. Empty while they are still too few, or while this year can be told alone.
 */
export function planNeighboursPool(
  candidates: readonly PoolCandidate[],
  agreed: readonly AgreedPair[],
  municipality: string,
  year: number,
): readonly PoolCandidate[] {
  const left = candidates.filter(candidate => candidate.year === year && isLeft(candidate))
  const own = left.find(candidate => candidate.municipality === municipality)
  if (!own) return []
  const haveAgreed = (one: PoolCandidate, other: PoolCandidate): boolean =>
    agreed.some(pair => pair.includes(one.municipality) && pair.includes(other.municipality))
  const groups: PoolCandidate[][] = [[own]]
  const neighbours = left.filter(candidate => candidate !== own && haveAgreed(own, candidate))
  for (const next of neighbours.slice(0, NEIGHBOURS_MAX)) {
    const joined = groups.filter(group => group.every(each => haveAgreed(each, next)))
    groups.push(...joined.map(group => [...group, next]))
  }
  const [most = []] = groups.toSorted((a, b) => peopleOf(b) - peopleOf(a) || b.length - a.length)
  return enough(most, candidate => candidate === own)
}

const isLeft = ({ drawn, people }: PoolCandidate): boolean => !drawn && people > 0

const peopleOf = (candidates: readonly PoolCandidate[]): number =>
  candidates.reduce((sum, { people }) => sum + people, 0)

/** Those not drawn, if they are several and enough, and the one asked for is among them. */
function enough(
  candidates: readonly PoolCandidate[],
  isAsked: (candidate: PoolCandidate) => boolean,
): readonly PoolCandidate[] {
  const left = candidates.filter(isLeft)
  return left.length > 1 && peopleOf(left) >= TOTAL_MIN && left.some(isAsked) ? left : []
}
