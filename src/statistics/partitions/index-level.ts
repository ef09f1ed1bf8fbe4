import { INDEX_THRESHOLDS, levelOf } from '../../instrument/index.ts'

/** The levels of the living-conditions index, best first. */
export const INDEX_LEVELS = ['green', 'yellow', 'red', 'blue'] as const

/** The place in `INDEX_LEVELS` of a mean of ratings. */
export const placeOfMean = (mean: number): number => INDEX_LEVELS.indexOf(levelOf(nearest(mean)))

const thresholds = Object.values(INDEX_THRESHOLDS)

/** The register holds four bytes of a mean: one that is a threshold must not fall below it. */
function nearest(mean: number): number {
  return thresholds.find(value => Math.abs(value - mean) < 1e-4) ?? mean
}
