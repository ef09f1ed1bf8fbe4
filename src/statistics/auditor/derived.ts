// Numbers that were not drawn but computed from what was: self-service answers. They tell nothing more when each is a sum of
// told counts, the same for whoever computes it again.
import type { ReleaseContent } from '../contract.ts'
import type { Finding } from './system.ts'

/** A number that was shown, and the told counts that it is the sum of; `part` is empty for a table in all. */
export type Derived = Readonly<{
  name: string
  shown: number
  of: readonly Readonly<{ table: string; part: readonly string[]; cell: string; times: 1 | -1 }>[]
}>

/** Computes each number again from the release alone; one that isn't what the told counts come to is a finding. */
export function checkDerived({ tables }: ReleaseContent, derived: readonly Derived[]): readonly Finding[] {
  const told = new Map(
    tables.flatMap(({ id, cells, parts }): [string, number][] =>
      [{ of: [], cells }, ...(parts ?? [])].flatMap(part =>
        Object.entries(part.cells).map(([cell, count]): [string, number] => [
          keyOf(id, part.of, cell),
          count,
        ]),
      ),
    ),
  )
  return derived.flatMap(({ name, shown, of }): Finding[] => {
    const counts = of.map(
      ({ table, part, cell, times }) => (told.get(keyOf(table, part, cell)) ?? Number.NaN) * times,
    )
    const sum = counts.reduce((all, count) => all + count, 0)
    return sum === shown ? [] : [{ cell: name, shown, kind: 'impossible', excluded: [] }]
  })
}

const keyOf = (table: string, part: readonly string[], cell: string): string =>
  `${table}[${[...part].sort().join('+')}] ${cell}`
