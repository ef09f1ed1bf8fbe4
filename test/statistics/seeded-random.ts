import { seededRandom as seededFraction } from '../../dev/national-numbers.ts'
import type { Random } from '../../src/statistics/index.ts'

/** A seeded generator for tests: the same seed gives the same numbers. Never for a release. */
export function seededRandom(seed: number): Random {
  const fraction = seededFraction(seed)
  return limit => Math.floor(fraction() * limit)
}
