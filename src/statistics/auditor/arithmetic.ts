import type { ReleaseContent } from '../contract.ts'
import { sumOf } from '../protection/draw-table.ts'
import { BASE } from '../protection/protect.ts'
import type { Draw, Finding } from './system.ts'

/**
 * What a draw never leaves behind, seen without a solver: a small count, or cells that don't add up to the people that
 * were exactly told, or to what is shown of the group.
 */
export function checkDraws(draws: readonly Draw[]): readonly Finding[] {
  const shownOf = new Map(
    draws.flatMap(({ cells }) =>
      cells.flatMap(({ of: [count, ...more], shown }): [string, number][] =>
        count !== undefined && more.length === 0 ? [[count, shown]] : [],
      ),
    ),
  )
  return draws.flatMap(({ name, cells, people }): Finding[] => {
    const small = cells.filter(({ shown }) => shown > 0 && shown < BASE)
    const total =
      typeof people === 'number' ? people : people.reduce((sum, count) => sum + (shownOf.get(count) ?? 0), 0)
    const sum = cells.reduce((all, { shown }) => all + shown, 0)
    const wrong = sum === total ? [] : [impossible(`${name} in all`, sum)]
    return [...wrong, ...small.map(cell => impossible(cell.name, cell.shown))]
  })
}

/** The counts of a table must be what its parts add up to. */
export function checkParts(place: string, { tables }: ReleaseContent): readonly Finding[] {
  return tables.flatMap(({ id, cells, parts }) => {
    if (!parts) return []
    const summed = sumOf(parts).cells
    return Object.entries(cells)
      .filter(([cell, count]) => summed[cell] !== count)
      .map(([cell, count]) => impossible(`${place} ${id} ${cell}`, count))
  })
}

const impossible = (cell: string, shown: number): Finding => ({
  cell,
  shown,
  kind: 'impossible',
  excluded: [],
})
