// Figures of regions, trusts, counties, the country and groups of municipalities, and of several years: sums of what the
// releases and pools show, and of nothing else. Whoever subtracts the members from a sum is left with nothing.
import type { ProtectedTable, ReleaseContent } from '../contract.ts'
import { sumOf } from '../protection/draw-table.ts'
import { packOf, type ShapeSum, sumPacked } from './packed.ts'

/** A table of a sum; `from`: how many releases have it, since few people may leave it out. */
export type SummedTable = ProtectedTable & Readonly<{ from: number }>

/** A sum of releases; it reads as a release does. `instrument` is the newest. */
export type Summed = Omit<ReleaseContent, 'people' | 'tables'> &
  Readonly<{
    people: number
    /** Releases that are added; one of too few people adds nothing, and isn't counted. */
    releases: number
    tables: readonly SummedTable[]
  }>

/** A release's content, or a sum's. */
type Addable = Omit<ReleaseContent, 'tables'> & Readonly<{ tables: readonly ProtectedTable[] }>

/** Adds releases, or sums of them, up. Undefined when none of them shows anything. */
export function sumReleases(contents: readonly Addable[]): Summed | undefined {
  const shown = contents.filter(({ people }) => people !== null)
  const instrument = shown
    .map(content => content.instrument)
    .sort()
    .at(-1)
  if (instrument === undefined) return undefined
  const tables = Map.groupBy(tablesOf(shown), ({ table }) => table.id)
  return {
    version: 2,
    instrument,
    people: shown.reduce((sum, { people }) => sum + (people ?? 0), 0),
    releases: shown.length,
    tables: [...tables].map(([id, same]) => ({
      ...sumTables(
        id,
        same.map(({ table }) => table),
      ),
      from: same.reduce((sum, { from }) => sum + from, 0),
    })),
  }
}

/** The tables to be added; those that lie packed are added up as numbers first. */
function tablesOf(contents: readonly Addable[]): readonly ShapeSum[] {
  const packed = contents.flatMap(content => packOf(content) ?? [])
  const others = contents.filter(content => !packOf(content)).flatMap(content => content.tables)
  return [...sumPacked(packed), ...others.map(table => ({ table, from: 1 }))]
}

/** Adds one table of several releases up; parts of the same cells are one. */
export function sumTables(id: string, same: readonly ProtectedTable[]): SummedTable {
  const by = same.find(table => table.by)?.by
  const parts = Map.groupBy(
    same.flatMap(table => table.parts ?? []),
    ({ of }) => [...of].sort().join('+'),
  )
  const summed = [...parts.values()].map(alike => ({ of: [...(alike[0]?.of ?? [])].sort(), ...sumOf(alike) }))
  return { id, ...sumOf(same), from: same.length, ...(by && summed.length > 1 ? { by, parts: summed } : {}) }
}
