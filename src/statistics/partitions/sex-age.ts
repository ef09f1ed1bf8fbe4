import { type Instrument, questionsOf } from '../../instrument/index.ts'
import { ABSENT, AGE } from '../protection/columns.ts'
import { codeBy, codesOf, MISSING_CELL } from './coding.ts'
import type { Group, Partition } from './partition.ts'

/** Ages at the end of the year, both ends included. */
export const AGE_BANDS = [
  { id: '16-24', from: 16, to: 24 },
  { id: '25-39', from: 25, to: 39 },
  { id: '40-54', from: 40, to: 54 },
  { id: '55-66', from: 55, to: 66 },
  { id: '67+', from: 67, to: Number.POSITIVE_INFINITY },
] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** The bands of those below an age; none when the age lies within a band. */
function bandsBelow(age: number): readonly AgeBand[] {
  const below = AGE_BANDS.filter(({ to }) => to < age)
  return below.at(-1)?.to === age - 1 ? below : []
}

/** The cell of a sex (its code) and an age band. */
export const sexAgeCell = (sex: number, band: string): string => `${sex}.${band}`

/** Sex and age, the age as it is at the end of the year. */
export function sexAgePartition(instrument: Instrument): Partition {
  const cells = codesOf(instrument, 'sex').flatMap(sex => AGE_BANDS.map(band => sexAgeCell(sex, band.id)))
  const coding = codeBy([...cells, MISSING_CELL], ['sex', AGE], value => {
    const sex = value('sex')
    const age = value(AGE)
    const band = AGE_BANDS.find(({ from, to }) => age >= from && age <= to)
    return sex === ABSENT || !band ? MISSING_CELL : sexAgeCell(sex, band.id)
  })
  return { id: 'sexAge', ...coding }
}

/**
 * What is asked below an age only is a table of the people below it, since ages are a table too.
 * @throws Error when the limit of age isn't one between two bands
 */
export function ageGroup(instrument: Instrument, question: string): Readonly<{ group?: Group }> {
  const placed = questionsOf(instrument).find(found => found.question.name === question)
  const conditions = [placed?.section.when, placed?.question.when]
  const age = conditions.flatMap(when => (when && 'age' in when ? [when.age] : []))[0]
  if (!age) return {}
  const bands = age.below === undefined ? [] : bandsBelow(age.below)
  if (age.from !== undefined || bands.length === 0) {
    throw new Error(`the age limit of "${question}" is not one between two age bands`)
  }
  const cells = codesOf(instrument, 'sex').flatMap(sex => bands.map(band => sexAgeCell(sex, band.id)))
  return { group: { table: 'sexAge', cells } }
}
