// Who they are.
import { type Instrument, UNKNOWN } from '../../instrument/index.ts'
import { ABSENT, SERVICE_TYPE } from '../protection/columns.ts'
import { codeBy, codeChoice, codeFlag, codeValues, MISSING_CELL } from './coding.ts'
import type { Partition, Split } from './partition.ts'
import { ageGroup, sexAgePartition } from './sex-age.ts'

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

/** Ordinary work as a source of income, whether its share of full time is known, and who has no known source at all. */
const income = codeBy(
  ['employed', 'employed.unknown', 'others', 'unknown', MISSING_CELL],
  ['income_employment', 'employment_share', 'income_unknown'],
  value => {
    if (value('income_employment') === 1)
      return value('employment_share') === UNKNOWN ? 'employed.unknown' : 'employed'
    if (value('income_unknown') === 1) return 'unknown'
    return value('income_unknown') === ABSENT ? MISSING_CELL : 'others'
  },
)

/** Those who have ordinary work: their share of full time is asked for. */
export const employed = { table: 'income', cells: ['employed', 'employed.unknown'] } as const

/** Where the parents of the youngest were born. */
const parentPartitions = (instrument: Instrument): readonly Partition[] =>
  Object.entries(PARENTS).map(([id, question]) => ({
    id,
    ...codeValues(question, BIRTH_COUNTRIES),
    ...ageGroup(instrument, question),
  }))
const PARENTS = {
  birthCountryMother: 'birth_country_mother',
  birthCountryFather: 'birth_country_father',
} as const

/**
 * Participants by category, service type, sex and age, background. Service types are counted within the categories, so
 * that what is asked in some of these can be told by service type too.
 */
export function personPartitions(instrument: Instrument): readonly Partition[] {
  return [
    { id: 'category', ...codeChoice(instrument, 'category') },
    { id: 'serviceType', ...codeValues(SERVICE_TYPE, { '1': [1], '2': [2], '3': [3] }), split: byCategory },
    sexAgePartition(instrument),
    { id: 'birthCountry', ...codeValues('birth_country', BIRTH_COUNTRIES), split: byServiceType },
    ...parentPartitions(instrument),
    { id: 'education', ...codeChoice(instrument, 'education'), split: byServiceType },
    { id: 'workExperience', ...codeChoice(instrument, 'work_experience'), split: byServiceType },
    {
      id: 'lastEmployment',
      ...codeChoice(instrument, 'last_employment'),
      group: { table: 'workExperience', cells: ['1', '2', '3'] },
      split: 'as-group',
    },
    { id: 'income', ...income, split: byServiceType },
    { id: 'cognitive', ...codeFlag('cognitive_difficulties'), split: byCategory },
  ]
}
