// The counter beside the plainest way to count: each person asked for her cell in each table.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRows } from '../../../test/statistics/synthetic-rows.ts'
import { getInstrument } from '../../instrument/index.ts'
import { ABSENT, columnsOf, type RegisterRow } from '../protection/columns.ts'
import { joinCodes, tally } from '../protection/tally.ts'
import { OUTSIDE, type ValueOf } from './coding.ts'
import { cellCounter } from './count-cells.ts'
import { partitionsOf } from './partitions.ts'

const instrument = getInstrument('2026')
const partitions = partitionsOf(instrument)

/** Rows as they come, with holes in them. */
function rowsWithHoles(people: number, seed: number): RegisterRow[] {
  const random = seededRandom(seed)
  return syntheticRows(instrument, 2026, people, random).map(row => {
    const hole = random(9)
    const value = (variable: string) => (variable.length % 9 === hole ? null : row.value(variable))
    return { ...row, value, indexMean: hole === 0 ? null : row.indexMean }
  })
}

const people = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer())
const few = { numRuns: 10 }

test('puts each person where her own answers say', () => {
  const check = ([count, seed]: [number, number]): void => {
    const columns = columnsOf(rowsWithHoles(count, seed))
    const valueAt =
      (row: number): ValueOf =>
      variable => {
        const { codes, values } = columns.column(variable)
        return values[codes[row] ?? 0] ?? ABSENT
      }
    for (const partition of partitions) {
      const expected = Uint8Array.from({ length: count }, (_, row) => partition.placeOf(valueAt(row)))
      expect(cellCounter(columns).places(partition), partition.id).toEqual(expected)
    }
  }
  fc.assert(fc.property(people, check), few)
})

test('counts each part as if it were counted by itself', () => {
  const check = ([count, seed]: [number, number], parts: number): void => {
    const counter = cellCounter(columnsOf(rowsWithHoles(count, seed)))
    for (const partition of partitions) {
      const places = counter.places(partition)
      // Whom the table isn't about is past the last part, and so is everybody without a cell.
      const codes = places.map((place, row) => (place === OUTSIDE ? parts : row % (parts + 1)))
      const expected = Array.from({ length: parts }, () => new Uint32Array(partition.cells.length))
      codes.forEach((part, row) => {
        const counts = expected[part]
        const place = places[row] ?? 0
        if (counts) counts[place] = (counts[place] ?? 0) + 1
      })
      expect(counter.counts(partition, parts, { codes, size: parts + 1 }), partition.id).toEqual(expected)
    }
  }
  fc.assert(fc.property(people, fc.integer({ min: 1, max: 4 }), check), few)
})

test('refuses a table that has no cell for somebody it is about', () => {
  const columns = columnsOf(rowsWithHoles(5, 1))
  const nobody = { id: 'nobody', cells: ['none'], reads: ['sex'], placeOf: () => OUTSIDE }
  expect(() => cellCounter(columns).counts(nobody, 1, undefined)).toThrow('"nobody"')
  expect(cellCounter(columns).counts(nobody, 1, { codes: new Uint8Array(5).fill(1), size: 2 })).toEqual([
    new Uint32Array(1),
  ])
})

test('keeps combinations apart however many there could be', () => {
  const size = 60
  const column = (step: number) => ({
    codes: Uint8Array.from({ length: 900 }, (_, row) => (row * step) % size),
    size,
  })
  const columns = [column(1), column(7), column(11), column(13)]
  const joined = joinCodes(900, columns)
  const names = new Map<number, string>()
  for (let row = 0; row < 900; row++) {
    const name = columns.map(({ codes }) => codes[row]).join()
    const code = joined.codes[row] ?? -1
    expect(names.get(code) ?? name).toBe(name)
    names.set(code, name)
  }
  expect(new Set(names.values()).size).toBe(names.size)
  expect(tally(joined).found).toHaveLength(names.size)
})
