// What the instrument says of several tables at once, besides groups and parts: the auditor must know it, since an
// attacker does. Each is told as what the counts of the tables must fulfil for there to be people who explain them all.
import type { Instrument } from '../../instrument/index.ts'
import { YES } from './coding.ts'
import type { Group } from './partition.ts'
import { cooperationGroup, groupMembers, planTable } from './plan-partitions.ts'
import { substanceBoxes, substanceTable } from './substance-partitions.ts'

/** Everybody in `of` is in at least one of `by`: these are together at least as many. */
export type CoverTie = Readonly<{ of: Group; by: readonly Group[] }>

const yesOf = (table: string): Group => ({ table, cells: [YES] })

/** All ties of that kind. */
export function coverTies(instrument: Instrument): readonly CoverTie[] {
  const substances = substanceBoxes(instrument).map(box => yesOf(substanceTable(box)))
  return [
    // A responsibility group has members.
    { of: cooperationGroup, by: groupMembers(instrument).map(box => yesOf(planTable(box))) },
    // Nobody injects, or is in danger of an overdose, without using anything.
    { of: { table: 'injecting', cells: [YES, `${YES}.not`, `${YES}.unknown`] }, by: substances },
    { of: yesOf('overdoseDanger'), by: substances },
  ]
}

/** Errors of the instrument that read answers of two tables and yet tie nothing, by code, and why. */
export const harmlessErrors: Readonly<Record<string, string>> = {
  'household.alone_with_others_children':
    'whoever lives alone can be in every cell of the table of children: with other children there may be contact alone',
  'household.alone_with_siblings':
    'whoever lives alone can be in every cell of the table of children: with other children there may be contact alone',
  'household.number_without_children': 'it asks for a box that no table counts',
}
