// The one place where a true count becomes a publishable one. Why so, what it guarantees and what it beats:
// docs/decisions/2026-11-21-protected-counts.md.

/** Gives a whole number from 0 up to, not including, `limit`, all equally likely (as `randomInt` of `node:crypto`). */
export type Random = (limit: number) => number

/** Counts from 1 up to, not including, the base are small: they become 0 or at least the base. */
export const BASE = 5

/** A table's total must be at least this for the guarantee to hold; below it nothing is published. */
export const TOTAL_MIN = 2 * BASE

const ATTEMPTS_MAX = 1000

/**
 * Protects the counts of one table whose cells divide a group of people.
 *
 * Each small cell is first drawn to 0 or 5, 5 with the probability count/5, so that nothing is moved on average. Then
 * what is missing up to `total` is put in, or taken out, one person at a time, among the cells that stand at 5 or more.
 *
 * Whoever knows all of this and every published cell still can't tell, whatever the true counts were:
 * - of a cell published as 0: which of 0, 1, 2, 3, 4 it is;
 * - of a cell published as 5: which of 1, 2, 3, 4, 5 it is (6 and more may be possible too);
 * - of a cell published as 6 or more: that it is small.
 *
 * @param counts true counts of all cells of the table; someone is in it.
 * @param total what the published cells add up to, at least 10: the true total, or the protected count of the group
 *   that the table is about, so that two tables never tell the same group twice.
 * @returns the published counts in the same order, each 0 or at least 5.
 * @throws RangeError when nobody is counted, or the total is too small to protect.
 */
export function protectCounts(counts: ArrayLike<number>, total: number, random: Random): number[] {
  if (total < TOTAL_MIN)
    throw new RangeError(`a table of ${total} people can't be protected; ${TOTAL_MIN} is the least`)
  const room = Math.floor(total / BASE)
  const drawn = Array.from(counts)
  if (drawn.every(count => count === 0)) throw new RangeError('a table of nobody')
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const positive = drawCells(counts, drawn, random)
    if (positive > 0 && positive <= room) return fitToTotal(drawn, total, random)
  }
  return fitToTotal(keepLargest(Array.from(counts), room), total, random)
}

/** A group whose protected count is below its true one may lack room for all its large cells: the largest stay. */
function keepLargest(counts: readonly number[], room: number): number[] {
  const bySize = counts.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const kept = new Set(bySize.slice(0, room))
  return counts.map((count, index) => (count > 0 && kept.has(index) ? Math.max(BASE, count) : 0))
}

/** Draws all cells into `drawn`, and gives how many stand above 0. */
function drawCells(counts: ArrayLike<number>, drawn: number[], random: Random): number {
  let positive = 0
  for (let cell = 0; cell < drawn.length; cell++) {
    const count = drawCell(counts[cell] ?? 0, random)
    drawn[cell] = count
    if (count > 0) positive++
  }
  return positive
}

function drawCell(count: number, random: Random): number {
  if (count === 0 || count >= BASE) return count
  return random(BASE) < count ? BASE : 0
}

/** Adds to or takes from positive cells, the greater the likelier; none goes below the base. */
function fitToTotal(cells: number[], total: number, random: Random): number[] {
  let all = sumAbove(cells, 0)
  // A cell of the base has nothing to give.
  const kept = all > total ? BASE : 0
  let weights = sumAbove(cells, kept)
  while (all !== total) {
    const step = all < total ? 1 : -1
    const cell = cellAt(cells, kept, random(weights))
    cells[cell] = (cells[cell] ?? 0) + step
    all += step
    weights += step
  }
  return cells
}

/** The cell that a place falls in, when each has as many places as it stands above `kept`. */
function cellAt(cells: readonly number[], kept: number, place: number): number {
  let left = place
  return cells.findIndex(count => {
    left -= Math.max(0, count - kept)
    return left < 0
  })
}

const sumAbove = (cells: readonly number[], kept: number): number =>
  cells.reduce((sum, count) => sum + Math.max(0, count - kept), 0)
