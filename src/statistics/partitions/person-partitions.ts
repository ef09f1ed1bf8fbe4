// Who they are.
import { type Instrument, UNKNOWN } from '../../instrument/index.ts'
import { SERVICE_TYPE } from '../protection/columns.ts'
import { codeChoice, codeFlag, codeValues, MISSING_CELL } from './coding.ts'
import type { Partition, Split } from './partition.ts'
import { sexAgePartition } from './sex-age.ts'

/** Parts of a table need people enough to be read beside each other. */
const PART_MIN = 30

/** Apart for each category: substance use, mental health, both. */
export const byCategory: Split = {
  table: 'category',
  into: [['1'], ['2'], ['3', MISSING_CELL]],
  min: PART_MIN,
}

/** Apart for each type of service that did the mapping, so that what each doesn't know can be told. */
export const byServiceType: Split = {
  table: 'serviceType',
  into: [['1'], ['2'], ['3', MISSING_CELL]],
  min: PART_MIN,
}

/** Parts of the world, as far as they are told apart in a report. */
const BIRTH_COUNTRIES = {
  norway: [1],
  western: [2, 3, 8, 9],
  easternEurope: [4],
  asia: [5],
  africa: [6],
  latinAmerica: [7],
  unknown: [UNKNOWN],
} as const

/** Participants by service type, sex and age, category, background. */
export function personPartitions(instrument: Instrument): readonly Partition[] {
  return [
    { id: 'serviceType', ...codeValues(SERVICE_TYPE, { '1': [1], '2': [2], '3': [3] }) },
    sexAgePartition(instrument),
    { id: 'category', ...codeChoice(instrument, 'category') },
    { id: 'birthCountry', ...codeValues('birth_country', BIRTH_COUNTRIES), split: byServiceType },
    { id: 'education', ...codeChoice(instrument, 'education'), split: byServiceType },
    { id: 'workExperience', ...codeChoice(instrument, 'work_experience'), split: byServiceType },
    {
      id: 'lastEmployment',
      ...codeChoice(instrument, 'last_employment'),
      group: { table: 'workExperience', cells: ['1', '2', '3'] },
      split: 'as-group',
    },
    { id: 'cognitive', ...codeFlag('cognitive_difficulties'), split: byCategory },
  ]
}
