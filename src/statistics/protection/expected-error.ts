// What protection costs, told from the protected counts alone: the true error of a release would be one more number
// about its people.

import type { ProtectedTable } from '../contract.ts'
import { MISSING_CELL } from '../partitions/coding.ts'
import { BASE } from './protect.ts'

/**
 * How far a count shown as 0 or 5 is from the true one, on average and squared, when 0 to 4, or 1 to 5, were as likely
 * before the draw: a true count of `t` is drawn to 0 in 5 − t of five draws.
 */
const SMALL = (() => {
  const errors = Array.from({ length: BASE }, (_, error) => ({ error, weight: BASE - error }))
  const all = errors.reduce((sum, { weight }) => sum + weight, 0)
  const mean = errors.reduce((sum, { error, weight }) => sum + error * weight, 0) / all
  const square = errors.reduce((sum, { error, weight }) => sum + error ** 2 * weight, 0) / all
  return { mean, variance: square - mean ** 2 }
})()

/**
 * The mean relative error to be expected of a table: people counted in another cell than they belong in, in share of all
 * in it. What the small cells gained or lost was put in or taken out among the larger.
 */
export function expectedError({ total, cells }: Pick<ProtectedTable, 'total' | 'cells'>): number {
  const counts = Object.entries(cells).flatMap(([cell, count]) =>
    cell === MISSING_CELL && count === 0 ? [] : [count],
  )
  const zeros = counts.filter(count => count === 0).length
  const fives = counts.filter(count => count === BASE).length
  const net = SMALL.mean * (zeros - fives)
  const moved = counts.some(count => count > BASE)
    ? Math.sqrt(net ** 2 + SMALL.variance * (zeros + fives))
    : 0
  return total === 0 ? 0 : (SMALL.mean * (zeros + fives) + moved) / total
}

/** The same on average over the tables of a release. */
export function meanExpectedError({ tables }: Readonly<{ tables: readonly ProtectedTable[] }>): number {
  const errors = tables.flatMap(table => (table.parts ?? [table]).map(expectedError))
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length)
}
