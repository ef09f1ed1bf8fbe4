import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boxOf, centreOf, isWithin, readBorders } from './borders.ts'

const listed = readFileSync(
  new URL('../../../../migrations/0003-municipalities.sql', import.meta.url),
  'utf8',
)
/** Numbers of municipalities; districts have six digits and are in Oslo. */
const numbers = [...listed.matchAll(/^ {2}\('(\d{4})',/gm)].map(([, number = '']) => number)

const square = [
  [0, 0],
  [4, 0],
  [4, 2],
  [0, 2],
] as const

test('every municipality has borders, and nothing else has', () => {
  expect(numbers).toHaveLength(357)
  expect([...readBorders().keys()].sort()).toEqual(numbers.toSorted())
})

test('they lie in Norway, in metres on the plane', () => {
  for (const [number, border] of readBorders()) {
    const [west, south, east, north] = boxOf(border.flat())
    expect(west, number).toBeGreaterThan(-80_000)
    expect(east, number).toBeLessThan(1_120_000)
    expect(south, number).toBeGreaterThan(6_440_000)
    expect(north, number).toBeLessThan(7_950_000)
  }
})

test('neighbours lie where they are: Sandnes borders Stavanger, Tromsø is far north of Oslo', () => {
  const boxOfPlace = (number: string) => boxOf((readBorders().get(number) ?? []).flat())
  const [stavanger, sandnes] = [boxOfPlace('1103'), boxOfPlace('1108')]
  expect(sandnes[0]).toBeLessThan(stavanger[2])
  expect(sandnes[3]).toBeGreaterThan(stavanger[1])
  expect(boxOfPlace('5501')[1] - boxOfPlace('0301')[3]).toBeGreaterThan(1_000_000)
})

test('the centre of a ring, and what is within it', () => {
  expect(centreOf(square)).toEqual([2, 1])
  expect(isWithin([1, 1], square)).toBe(true)
  expect([isWithin([5, 1], square), isWithin([2, -1], square)]).toEqual([false, false])
})
