import { expect, test } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { numbersOf, type Predecessor } from './predecessors.ts'
import { seriesOf, sumLastYears } from './series.ts'

const merged = (number: string, into: string, from: number): Predecessor => ({
  number,
  name: number,
  into,
  from,
})
const never = () => false

test('a year is counted under the numbers of that year, also after two mergers', () => {
  const before = [
    merged('a', 'c', 2018),
    merged('b', 'c', 2018),
    merged('c', 'e', 2023),
    merged('d', 'e', 2023),
  ]
  const of = (year: number) => numbersOf('e', year, before, never)
  expect([of(2024), of(2023), of(2022), of(2017)]).toEqual([['e'], ['e'], ['c', 'd'], ['a', 'b', 'd']])
})

test('one that took another in and kept its number counts with it in the years before', () => {
  const before = [merged('b', 'a', 2020)]
  expect(numbersOf('a', 2019, before, number => number === 'a')).toEqual(['a', 'b'])
  expect(numbersOf('a', 2020, before, number => number === 'a')).toEqual(['a'])
})

test('the last years are added up from the last break on, three at most', () => {
  const { content } = syntheticRelease(30)
  const years = (...told: number[]) =>
    sumLastYears(
      seriesOf(
        told.map(year => ({ year, content })),
        2018,
        told.at(-1) ?? 0,
      ),
    )
  expect(years(2024, 2025, 2026)).toMatchObject({ years: [2024, 2025, 2026], summed: { people: 90 } })
  expect(years(2023, 2024, 2025)?.years).toEqual([2024, 2025])
  expect(years(2022, 2023)?.years).toEqual([2022, 2023])
  expect(years(2024, 2027)).toBeUndefined()
  expect(years(2026)).toBeUndefined()
})
