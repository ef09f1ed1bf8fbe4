import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { BASE, protectCounts, TOTAL_MIN } from './protect.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const table = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter(counts => sum(counts) >= TOTAL_MIN)

describe('protected counts', () => {
  test('add up to the total, and none is small', () => {
    fc.assert(
      fc.property(table, fc.integer(), (counts, seed) => {
        const published = protectCounts(counts, sum(counts), seededRandom(seed))
        expect(sum(published)).toBe(sum(counts))
        expect(published.every(count => count === 0 || count >= BASE)).toBe(true)
      }),
    )
  })

  test('leave empty cells empty and large cells large', () => {
    fc.assert(
      fc.property(table, fc.integer(), (counts, seed) => {
        const published = protectCounts(counts, sum(counts), seededRandom(seed))
        counts.forEach((count, cell) => {
          if (count === 0) expect(published[cell]).toBe(0)
          if (count >= BASE) expect(published[cell]).toBeGreaterThanOrEqual(BASE)
        })
      }),
    )
  })

  test('change nothing in a table without small cells', () => {
    expect(protectCounts([40, 5, 0, 12], 57, seededRandom(1))).toEqual([40, 5, 0, 12])
  })

  test('move nothing on average', () => {
    const counts = [1, 2, 3, 4, 90, 140]
    const random = seededRandom(7)
    const rounds = 20_000
    const totals = counts.map(() => 0)
    for (let round = 0; round < rounds; round++) {
      protectCounts(counts, 240, random).forEach((count, cell) => {
        totals[cell] = (totals[cell] ?? 0) + count
      })
    }
    // Two and a half is the standard deviation of one draw: five standard errors of the mean.
    const tolerance = (5 * 2.5) / Math.sqrt(rounds)
    totals.forEach((total, cell) => {
      expect(Math.abs(total / rounds - (counts[cell] ?? 0))).toBeLessThan(
        cell < 4 ? tolerance : 2 * tolerance,
      )
    })
  })

  test('of a group add up to the protected count of the group, though it is not the true one', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 10, max: 60 }), fc.integer(), (counts, total, seed) => {
        const published = protectCounts(counts, total, seededRandom(seed))
        expect(sum(published)).toBe(total)
        expect(published.every(count => count === 0 || count >= BASE)).toBe(true)
      }),
    )
  })

  test('are refused where they could not protect', () => {
    expect(() => protectCounts([4, 5], 9, seededRandom(1))).toThrow(RangeError)
    expect(() => protectCounts([0, 0], 10, seededRandom(1))).toThrow(RangeError)
  })
})
