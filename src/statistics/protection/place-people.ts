// Whom each table is about, and in which of its parts.

import { OUTSIDE } from '../partitions/coding.ts'
import { type CellCounter, lookUp } from '../partitions/count-cells.ts'
import type { Group, Partition } from '../partitions/partition.ts'
import type { PartPlan } from '../partitions/plan-parts.ts'
import type { Codes } from './columns.ts'

/**
 * Which part of a table each person is in, or how many parts there are for whom it isn't about; undefined when it is
 * about all at once.
 */
export type Placed = (group: Group | undefined, plan: PartPlan) => Codes | undefined

/** Tables have few different groups and parts among them: each is found once. */
export function placePeople(partitions: readonly Partition[], counter: CellCounter, people: number): Placed {
  const above: (table: string) => Above = rememberBy(
    (table: string) => table,
    table => placesIn(partitions, counter, table, above),
  )
  const placed = rememberBy(
    (group: Group | undefined, { by, parts }: PartPlan) =>
      JSON.stringify([group, by, parts.map(({ of }) => of)]),
    (group, { by, parts }) => {
      const codes = new Uint8Array(people)
      if (by !== undefined)
        markParts(
          codes,
          above(by),
          parts.map(({ of }) => of),
        )
      if (group) markOutside(codes, above(group.table), group.cells, parts.length)
      return { codes, size: parts.length + 1 }
    },
  )
  return (group, plan) => (group || plan.by !== undefined ? placed(group, plan) : undefined)
}

/** A table that others are groups or parts of, and the place of each person's cell in it. */
type Above = Readonly<{ cells: readonly string[]; places: Uint8Array }>

function placesIn(
  partitions: readonly Partition[],
  counter: CellCounter,
  table: string,
  above: (table: string) => Above,
): Above {
  const partition = partitions.find(({ id }) => id === table)
  if (!partition) throw new Error(`there is no table "${table}"`)
  const { cells, group } = partition
  const places = counter.places(partition)
  if (group) markOutside(places, above(group.table), group.cells, OUTSIDE)
  return { cells, places }
}

/** Notes each person's part; one who is in none is past the last. */
function markParts(codes: Uint8Array, { cells, places }: Above, parts: readonly (readonly string[])[]): void {
  const partOf = new Uint8Array(OUTSIDE + 1).fill(parts.length)
  cells.forEach((cell, place) => {
    const part = parts.findIndex(of => of.includes(cell))
    if (part >= 0) partOf[place] = part
  })
  codes.set(lookUp(places, partOf))
}

/** Notes who is in none of some cells. */
function markOutside(
  codes: Uint8Array,
  { cells, places }: Above,
  wanted: readonly string[],
  outside: number,
): void {
  const isIn = new Uint8Array(OUTSIDE + 1)
  for (const cell of wanted) isIn[cells.indexOf(cell)] = 1
  for (let row = 0; row < codes.length; row++) if (isIn[places[row] ?? OUTSIDE] === 0) codes[row] = outside
}

/** The same of a function that gives the same for the same name. */
function rememberBy<Arguments extends readonly unknown[], Result>(
  nameOf: (...given: Arguments) => string,
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const made = new Map<string, Result>()
  return (...given) => {
    const name = nameOf(...given)
    const known = made.get(name) ?? make(...given)
    made.set(name, known)
    return known
  }
}
