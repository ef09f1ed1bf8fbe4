// Which of one's own are shown, and in which order. Both stand in the address, in words that tell nothing of anybody.
import type { ListedAssessment, Standing } from '../../../src/assessments/contract.ts'

export type Filter = Standing | 'all'
export type Order = 'left' | 'changed' | 'oldest' | 'number'
export type ListView = Readonly<{ filter: Filter; order: Order }>

/** Filters and orders as they stand in the address; what is usual stands nowhere. */
const filterWords: Readonly<Record<Filter, string | undefined>> = {
  all: undefined,
  unfinished: 'uferdige',
  errors: 'feil',
  ready: 'klare',
}
const orderWords: Readonly<Record<Order, string | undefined>> = {
  left: undefined,
  changed: 'endret',
  oldest: 'eldst',
  number: 'nummer',
}

export const filters = ['all', 'unfinished', 'errors', 'ready'] as const
export const orders = ['left', 'changed', 'oldest', 'number'] as const

/** What an address asks for: `?vis=feil&sorter=eldst`. Words that mean nothing here are passed over. */
export function readView(search: Readonly<Record<string, unknown>>): ListView {
  return {
    filter: filters.find(each => filterWords[each] === search.vis) ?? 'all',
    order: orders.find(each => orderWords[each] === search.sorter) ?? 'left',
  }
}

/** The address's words for a view. */
export function searchOf({ filter, order }: ListView): Record<string, string> {
  const [vis, sorter] = [filterWords[filter], orderWords[order]]
  return { ...(vis && { vis }), ...(sorter && { sorter }) }
}

/** How much work is left of each kind: the most pressing first. */
const urgency: Readonly<Record<Standing, number>> = { errors: 0, unfinished: 1, ready: 2 }

/** Instants and masked numbers (`DDMMYY *****`) as the characters they are. */
const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)
const newestFirst = (one: ListedAssessment, other: ListedAssessment) =>
  compare(other.changedAt, one.changedAt)

const comparisons: Readonly<Record<Order, (one: ListedAssessment, other: ListedAssessment) => number>> = {
  left: (one, other) => urgency[one.standing] - urgency[other.standing] || newestFirst(one, other),
  changed: newestFirst,
  oldest: (one, other) => newestFirst(other, one),
  number: (one, other) => compare(one.maskedNumber, other.maskedNumber) || newestFirst(one, other),
}

/** The assessments of a view, in its order. */
export function arrange(
  assessments: readonly ListedAssessment[],
  { filter, order }: ListView,
): readonly ListedAssessment[] {
  return assessments.filter(each => filter === 'all' || each.standing === filter).toSorted(comparisons[order])
}

/** How many there are of each kind. */
export function countByFilter(
  assessments: readonly Pick<ListedAssessment, 'standing'>[],
): Readonly<Record<Filter, number>> {
  const counts = { all: assessments.length, unfinished: 0, errors: 0, ready: 0 }
  for (const { standing } of assessments) counts[standing]++
  return counts
}
