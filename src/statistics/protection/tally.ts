// Counting by several columns at once. The loops are written out: they are what a release of many people costs.
import { type Codes, inBytes } from './columns.ts'

/** How many people have each code, one of them, and the codes that are found. */
export type Tally = Readonly<{ counts: Uint32Array; first: Uint32Array; found: readonly number[] }>

/** Combinations that may be more are numbered anew as they are found, so that they stay few. */
const SIZE_MAX = 4096

/** Several columns as one, of all their combinations. */
export function joinCodes(people: number, columns: readonly Codes[]): Codes {
  const [first, ...others] = columns
  if (!first) return { codes: new Uint8Array(people), size: 1 }
  return others.reduce(joinTwo, first)
}

function joinTwo(a: Codes, b: Codes): Codes {
  const size = a.size * b.size
  if (size > SIZE_MAX) return joinFound(a, b)
  const codes = size <= 256 ? new Uint8Array(a.codes.length) : new Uint16Array(a.codes.length)
  const [high, low, factor] = [a.codes, b.codes, b.size]
  for (let row = 0; row < codes.length; row++) codes[row] = (high[row] ?? 0) * factor + (low[row] ?? 0)
  return { codes, size }
}

/** @throws RangeError with more combinations than two bytes can number */
function joinFound(a: Codes, b: Codes): Codes {
  const numbers = new Uint16Array(a.size * b.size)
  const codes = new Uint16Array(a.codes.length)
  const [high, low, factor] = [a.codes, b.codes, b.size]
  let size = 0
  for (let row = 0; row < codes.length; row++) {
    const combination = (high[row] ?? 0) * factor + (low[row] ?? 0)
    const known = numbers[combination] || ++size
    numbers[combination] = known
    codes[row] = known - 1
  }
  if (size > 0xffff) throw new RangeError('more combinations of answers than can be counted')
  return { codes: inBytes(codes, size), size }
}

/** Counts one column, or the combinations of two: that of codes i and j is i * b.size + j. */
export function tally(a: Codes, b?: Codes): Tally {
  const size = a.size * (b?.size ?? 1)
  const [counts, first] = [new Uint32Array(size), new Uint32Array(size)]
  if (b) tallyTwo(a.codes, b, counts, first)
  else tallyOne(a.codes, counts, first)
  const found: number[] = []
  for (let code = 0; code < size; code++) if (counts[code] !== 0) found.push(code)
  return { counts, first, found }
}

function tallyOne(codes: Codes['codes'], counts: Uint32Array, first: Uint32Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    const before = counts[code] ?? 0
    if (before === 0) first[code] = row
    counts[code] = before + 1
  }
}

function tallyTwo(high: Codes['codes'], low: Codes, counts: Uint32Array, first: Uint32Array): void {
  const { codes, size } = low
  for (let row = 0; row < codes.length; row++) {
    const code = (high[row] ?? 0) * size + (codes[row] ?? 0)
    const before = counts[code] ?? 0
    if (before === 0) first[code] = row
    counts[code] = before + 1
  }
}
