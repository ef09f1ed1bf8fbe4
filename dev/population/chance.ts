import type { Random } from '../national-numbers.ts'

/** A draw from the standard normal distribution (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The share of the standard normal distribution below `x` (Abramowitz and Stegun 26.2.17; error below 1e-7). */
function shareBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = series.reduceRight((rest, factor) => t * (factor + rest), 0)
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return x > 0 ? 1 - tail : tail
}

/**
 * Where a person stands among all in one respect, 0–1 and uniform over all people. `pull` (−1 to 1) is the correlation
 * with the person's `severity`: positive puts the severely troubled high.
 */
export function drawStanding(severity: number, pull: number, random: Random): number {
  return shareBelow(pull * severity + Math.sqrt(1 - pull * pull) * drawNormal(random))
}

/** True for `share` of all people, more often (or seldom, if `pull` is negative) for the severely troubled. */
export function happens(share: number, severity: number, pull: number, random: Random): boolean {
  return drawStanding(severity, pull, random) > 1 - share
}

/** Draws one of the keys by its weight. */
export function drawWeighted(weights: Readonly<Record<string, number>>, random: Random): string {
  const entries = Object.entries(weights)
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  const last = entries.at(-1)
  if (!last) throw new RangeError('There is nothing to draw from')
  return last[0]
}
