import { ABSENT, type Codes, type Columns } from '../protection/columns.ts'
import { joinCodes, type Tally, tally } from '../protection/tally.ts'
import { type Coding, OUTSIDE, type ValueOf } from './coding.ts'
import type { Partition } from './partition.ts'

/** Counts people into the cells of tables. What several tables need is made once. */
export type CellCounter = Readonly<{
  /** The place of each person's cell, `OUTSIDE` for whom there is none. */
  places: (coding: Coding) => Uint8Array
  /**
   * True counts of the cells of each part. `where`: the part of each person; from `parts` on the table isn't about her.
   * @throws Error when somebody it is about has no cell in it
   */
  counts: (partition: Partition, parts: number, where: Codes | undefined) => readonly Uint32Array[]
}>

/** A counter of some people. Each combination of answers is asked for its cell once, by one of those who have it. */
export function cellCounter(columns: Columns): CellCounter {
  // By the list itself: tables that read the same share it.
  const joined = new Map<readonly string[], Codes>()
  const keysOf = ({ reads }: Coding): Codes => {
    const known = joined.get(reads) ?? joinCodes(columns.people, reads.map(columns.column))
    joined.set(reads, known)
    return known
  }
  let row = 0
  const value: ValueOf = variable => {
    const { codes, values } = columns.column(variable)
    return values[codes[row] ?? 0] ?? ABSENT
  }
  const placeOf = (coding: Coding, { first }: Tally, key: number): number => {
    row = first[key] ?? 0
    return coding.placeOf(value)
  }
  return {
    places: coding => {
      const keys = keysOf(coding)
      const found = tally(keys)
      const ofKey = new Uint8Array(keys.size)
      for (const key of found.found) ofKey[key] = placeOf(coding, found, key)
      return lookUp(keys.codes, ofKey)
    },
    counts: (partition, parts, where) => {
      const keys = keysOf(partition)
      const found = where ? tally(where, keys) : tally(keys)
      const counts = Array.from({ length: parts }, () => new Uint32Array(partition.cells.length))
      for (const key of found.found) {
        const part = counts[where ? Math.floor(key / keys.size) : 0]
        if (!part) continue
        const place = placeOf(partition, found, key)
        if (place === OUTSIDE)
          throw new Error(`the table "${partition.id}" has no cell for somebody it is about`)
        part[place] = (part[place] ?? 0) + (found.counts[key] ?? 0)
      }
      return counts
    },
  }
}

/** What each code stands for. */
export function lookUp(codes: Codes['codes'], meanings: Uint8Array): Uint8Array {
  const looked = new Uint8Array(codes.length)
  for (let row = 0; row < looked.length; row++) looked[row] = meanings[codes[row] ?? 0] ?? 0
  return looked
}
