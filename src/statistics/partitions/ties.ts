// What the instrument says of several tables at once, besides groups and parts: the auditor must know it, since an
// attacker does. Each is told as what the counts of the tables must fulfil for there to be people who explain them all.
import { type AreaVariables, areasOf, type Instrument, UNKNOWN } from '../../instrument/index.ts'
import { codesOf, MISSING_CELL, YES } from './coding.ts'
import { areaTable, unsureTable } from './living-partitions.ts'
import type { Group } from './partition.ts'
import { partitionsOf } from './partitions.ts'
import { employed } from './person-partitions.ts'
import { cooperationGroup, groupMembers, planTable } from './plan-partitions.ts'
import { substanceBoxes, substanceTable } from './substance-partitions.ts'

/** Everybody in `of` is in at least one of `by`: these are together at least as many. */
export type CoverTie = Readonly<{ of: Group; by: readonly Group[] }>

/** Not known, or not in the register. */
const UNANSWERED = [String(UNKNOWN), MISSING_CELL]

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
    // Whoever has ordinary work has experience of it, and hasn't left it long ago.
    { of: employed, by: [{ table: 'workExperience', cells: ['1', '2', '3', ...UNANSWERED] }] },
    {
      of: employed,
      by: [
        { table: 'lastEmployment', cells: ['1', ...UNANSWERED] },
        { table: 'workExperience', cells: UNANSWERED },
      ],
    },
    ...areasOf(instrument).map(area => unsureTie(instrument, area)),
  ]
}

/** Whoever is unsure has chosen green, or is of a category that the area's table isn't about. */
function unsureTie(instrument: Instrument, { name, indexedWhen }: AreaVariables): CoverTie {
  const categories = [...codesOf(instrument, 'category').map(String), MISSING_CELL]
  const others = categories.filter(category => !indexedWhen?.in.map(String).includes(category))
  return {
    of: yesOf(unsureTable(name)),
    by: [
      { table: areaTable(name), cells: ['green'] },
      ...(indexedWhen ? [{ table: 'category', cells: others }] : []),
    ],
  }
}

/**
 * Ties to tables that are drawn before, so that the draw itself can keep them. The members of a group of cooperation are a table
 * of those who have one: that tie is for the auditor alone.
 */
export function tiesToEarlier(instrument: Instrument): readonly CoverTie[] {
  const places = new Map(partitionsOf(instrument).map(({ id }, place) => [id, place]))
  const placeOf = ({ table }: Group): number => places.get(table) ?? Number.NaN
  return coverTies(instrument).filter(({ of, by }) => by.every(group => placeOf(group) < placeOf(of)))
}

/** Errors of the instrument that read answers of two tables and yet tie nothing, by code, and why. */
export const harmlessErrors: Readonly<Record<string, string>> = {
  'household.alone_with_others_children':
    'whoever lives alone can be in every cell of the table of children: with other children there may be contact alone',
  'household.alone_with_siblings':
    'whoever lives alone can be in every cell of the table of children: with other children there may be contact alone',
  'household.number_without_children': 'it asks for a box that no table counts',
}
