import type { Instrument } from '../../instrument/index.ts'
import { ABSENT, AGE } from '../protection/columns.ts'
import { codeBy, codesOf, MISSING_CELL } from './coding.ts'
import type { Partition } from './partition.ts'

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
export function bandsBelow(age: number): readonly AgeBand[] {
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
