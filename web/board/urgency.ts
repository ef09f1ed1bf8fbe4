// What calls for attention first: pure, so that it can be checked without a page.
import type { BoardRow, BoardState } from '../../src/administration/contract.ts'

/** The states as a reader counts them, the most urgent first. */
export const groups = ['overdue', 'assessing', 'locked', 'waiting', 'transferred', 'lapsed'] as const
export type StateGroup = (typeof groups)[number]

const groupOf: Readonly<Record<BoardState, StateGroup>> = {
  overdue: 'overdue',
  assessing: 'assessing',
  locked: 'locked',
  ready: 'locked',
  planned: 'waiting',
  'not-planned': 'waiting',
  'not-invited': 'waiting',
  transferred: 'transferred',
  lapsed: 'lapsed',
}

/** Whether a municipality is of a group (any, when it is empty) and has the words in its name, or begins its number. */
export function isAmong(
  { name, number, state }: Pick<BoardRow, 'name' | 'number' | 'state'>,
  { group, words }: Readonly<{ group: string; words: string }>,
): boolean {
  const sought = words.trim().toLocaleLowerCase('nb')
  const isOfGroup = group === '' || groupOf[state] === group
  return isOfGroup && (name.toLocaleLowerCase('nb').includes(sought) || number.startsWith(sought))
}

/** How many municipalities stand in each group. */
export function countStates(
  municipalities: readonly Pick<BoardRow, 'state'>[],
): Readonly<Record<StateGroup, number>> {
  const counts = { overdue: 0, assessing: 0, locked: 0, waiting: 0, transferred: 0, lapsed: 0 }
  for (const { state } of municipalities) counts[groupOf[state]] += 1
  return counts
}

/** The deadline that is longest past or nearest comes first; then those without one, by group and name. */
export function byUrgency(rows: readonly BoardRow[]): BoardRow[] {
  const days = (row: BoardRow) => row.deadline?.days ?? Number.POSITIVE_INFINITY
  const rank = (row: BoardRow) => groups.indexOf(groupOf[row.state])
  return rows.toSorted((one, other) => {
    const sooner = days(one) === days(other) ? 0 : days(one) - days(other)
    return sooner || rank(one) - rank(other) || one.name.localeCompare(other.name, 'nb')
  })
}
