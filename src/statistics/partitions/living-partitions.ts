// How they live: the areas, the index, and what is asked beside them.
import { type AreaVariables, colourOf, type Instrument, UNKNOWN } from '../../instrument/index.ts'
import { ABSENT, INDEX_LEVEL } from '../protection/columns.ts'
import { codeBy, codeChoice, codeFlag, codeValues, combine, MISSING_CELL } from './coding.ts'
import { INDEX_LEVELS } from './index-level.ts'
import type { Partition } from './partition.ts'
import { byCategory, byServiceType } from './person-partitions.ts'

/** The colours of an area. */
export const COLOURS = ['green', 'yellow', 'red'] as const

/** Id of the table of an area. */
export const areaTable = (area: string): string => `area.${area}`

/** Id of the table that says for how many an area's green was chosen for want of knowledge. */
export const unsureTable = (area: string): string => `unsure.${area}`

const ratingsOf = (colour: string): number[] => [1, 2, 3, 4, 5].filter(rating => colourOf(rating) === colour)
const byColour = Object.fromEntries(COLOURS.map(colour => [colour, ratingsOf(colour)]))

/**
 * An area by colour, and everybody by whether its green was chosen for want of knowledge. All areas are rated for
 * everybody; one that counts only for some categories (substance use) has its colours told of those people. Who is
 * unsure is green, in a table that is made apart for something else: `ties.ts` says so, and the draw keeps it.
 */
export function areaPartitions({ name, rating, unsure, indexedWhen }: AreaVariables): readonly Partition[] {
  if (indexedWhen && indexedWhen.answer !== 'category') {
    throw new Error(`the area "${name}" counts by "${indexedWhen.answer}", which is no table`)
  }
  const group = indexedWhen && { table: 'category', cells: indexedWhen.in.map(String) }
  const table = areaTable(name)
  return [
    { id: table, ...codeValues(rating, byColour), ...(group ? { group } : {}), split: byCategory },
    { id: unsureTable(name), ...codeFlag(unsure), split: byServiceType },
  ]
}

const codeIndex = codeBy(
  [...INDEX_LEVELS, MISSING_CELL],
  [INDEX_LEVEL],
  value => INDEX_LEVELS[value(INDEX_LEVEL)] ?? MISSING_CELL,
)

/** People by level of the living-conditions index. */
export const indexPartition: Partition = { id: 'index', ...codeIndex, split: byCategory }

/** Cells of the table of yellow housing: what is wrong with it, and which of the two questions is answered by not knowing. */
export const yellowHousingCells = {
  unpredictable: ['unpredictable', 'unpredictable.standardUnknown'],
  unacceptable: ['unacceptable', 'unacceptable.predictableUnknown'],
  both: ['both'],
  unknown: ['predictableUnknown', 'standardUnknown', 'bothUnknown'],
} as const

/** Cells of those of whom the answer to one of these questions isn't known. */
export const yellowHousingUnknown = {
  housing_predictable: ['unacceptable.predictableUnknown', 'predictableUnknown', 'bothUnknown'],
  housing_standard: ['unpredictable.standardUnknown', 'standardUnknown', 'bothUnknown'],
} as const

/** By the answers to whether the home is predictable, and of acceptable standard; the instrument lets nobody answer yes to both. */
const yellowHousingCell: Readonly<Record<string, string>> = {
  '0 1': 'unpredictable',
  [`0 ${UNKNOWN}`]: 'unpredictable.standardUnknown',
  '1 0': 'unacceptable',
  [`${UNKNOWN} 0`]: 'unacceptable.predictableUnknown',
  '0 0': 'both',
  [`${UNKNOWN} 1`]: 'predictableUnknown',
  [`1 ${UNKNOWN}`]: 'standardUnknown',
  [`${UNKNOWN} ${UNKNOWN}`]: 'bothUnknown',
}

/** Of those whose housing is yellow, what is wrong with it. */
const yellowHousing = codeBy(
  [...Object.values(yellowHousingCells).flat(), MISSING_CELL],
  ['housing_predictable', 'housing_standard'],
  value => yellowHousingCell[`${value('housing_predictable')} ${value('housing_standard')}`] ?? MISSING_CELL,
)

const homelessTime = codeBy(['0-2', '3-11', '12+', MISSING_CELL], ['homeless_months'], value => {
  const months = value('homeless_months')
  if (months === ABSENT) return MISSING_CELL
  if (months < 3) return '0-2'
  return months < 12 ? '3-11' : '12+'
})

/** Housing, mental health and suicide risk, violence. */
export function situationPartitions(instrument: Instrument): readonly Partition[] {
  const housing = (colour: string) => ({ table: areaTable('housing'), cells: [colour] })
  return [
    { id: 'housingManages', ...codeChoice(instrument, 'housing_manages'), split: byServiceType },
    { id: 'yellowHousing', ...yellowHousing, group: housing('yellow') },
    { id: 'homelessTime', ...homelessTime, group: housing('red') },
    {
      id: 'mentalDuration',
      ...codeValues('mental_duration', { '1': [1], '2': [2], '3': [3], [String(UNKNOWN)]: [UNKNOWN] }),
      group: { table: 'category', cells: ['2', '3'] },
      split: byServiceType,
    },
    { id: 'suicide', ...combine(codeFlag('suicide_attempt'), codeFlag('suicide_risk')), split: byCategory },
    {
      id: 'violence',
      ...combine(codeFlag('violence_exposed'), codeFlag('violence_exposes_others')),
      split: byCategory,
    },
  ]
}
