// What counting can't be done below, in one thread: for each table each of the variables it is made of is read once for
// each person, and one counter is raised. No groups, no parts, no cells, no protection.
import type { Codes, Columns, Partition } from '../src/statistics/index.ts'

/** Counts all tables in the plainest way. Gives the sum of all counters. */
export function countPlainly(partitions: readonly Partition[], columns: Columns): number {
  let counted = 0
  for (const { reads } of partitions) {
    const [first, second, ...others] = reads.map(columns.column)
    if (!first) continue
    const counters = second ? countTwo(first, others.reduce(addTo, second)) : countOne(first)
    counted += counters.reduce((sum, count) => sum + count, 0)
  }
  return counted
}

function countOne({ codes, size }: Codes): Uint32Array {
  const counters = new Uint32Array(size)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    counters[code] = (counters[code] ?? 0) + 1
  }
  return counters
}

function countTwo(a: Codes, b: Codes): Uint32Array {
  const counters = new Uint32Array(a.size * b.size)
  const [high, low, factor] = [a.codes, b.codes, b.size]
  for (let row = 0; row < high.length; row++) {
    const code = (high[row] ?? 0) * factor + (low[row] ?? 0)
    counters[code] = (counters[code] ?? 0) + 1
  }
  return counters
}

/** Reads one variable more, without keeping its combinations apart. */
function addTo(a: Codes, b: Codes): Codes {
  const codes = new Uint8Array(a.codes.length)
  const [before, more] = [a.codes, b.codes]
  for (let row = 0; row < codes.length; row++) codes[row] = (before[row] ?? 0) + (more[row] ?? 0)
  return { codes, size: 256 }
}
