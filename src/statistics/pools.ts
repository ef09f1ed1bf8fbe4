// Who are too few alone may be enough together. Everybody is drawn once: in the release of a municipality and year with
// ten people or more, or in one pool of those with fewer. A report over several years or municipalities adds up what was
// drawn, so that nothing that was published before is told a second time.
import { TOTAL_MIN } from './protect.ts'

/** A municipality's year as far as pools know it. */
export type PoolCandidate = Readonly<{
  municipality: string
  year: number
  /** Rows in the register. */
  people: number
  /** Whether its people have been drawn, in a release or a pool. */
  drawn: boolean
}>

/** Years that a small municipality may look back over. */
const POOL_YEARS = 3

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

/** Which of some neighbours that have agreed are drawn together for a year. */
export function planNeighboursPool(
  candidates: readonly PoolCandidate[],
  agreed: readonly string[],
  year: number,
): readonly PoolCandidate[] {
  return enough(
    candidates.filter(candidate => candidate.year === year && agreed.includes(candidate.municipality)),
    () => true,
  )
}

/** Those not drawn, if they are several and enough, and the one asked for is among them. */
function enough(
  candidates: readonly PoolCandidate[],
  isAsked: (candidate: PoolCandidate) => boolean,
): readonly PoolCandidate[] {
  const left = candidates.filter(({ drawn, people }) => !drawn && people > 0)
  const people = left.reduce((sum, candidate) => sum + candidate.people, 0)
  return left.length > 1 && people >= TOTAL_MIN && left.some(isAsked) ? left : []
}
