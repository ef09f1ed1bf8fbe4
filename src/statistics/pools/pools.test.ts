import { expect, test } from 'vitest'
import { type AgreedPair, type PoolCandidate, planNeighboursPool, planYearsPool } from './pools.ts'

const of = (municipality: string, year: number, people: number, drawn = false): PoolCandidate => ({
  municipality,
  year,
  people,
  drawn,
})
const tell = (members: readonly PoolCandidate[]) =>
  members.map(({ municipality, year }) => `${municipality} ${year}`)

test('years are drawn together when they are three at most, several, too few alone, and enough together', () => {
  const plan = (...candidates: PoolCandidate[]) => tell(planYearsPool(candidates, 'a', 2026))
  expect(plan(of('a', 2024, 4), of('a', 2025, 3), of('a', 2026, 4))).toEqual(['a 2024', 'a 2025', 'a 2026'])
  expect(plan(of('a', 2023, 9), of('a', 2026, 9))).toEqual([])
  expect(plan(of('a', 2025, 4), of('a', 2026, 5))).toEqual([])
  expect(plan(of('a', 2024, 9, true), of('a', 2025, 4), of('a', 2026, 5))).toEqual([])
  expect(plan(of('a', 2024, 5), of('a', 2025, 5), of('a', 2026, 30, true))).toEqual([])
  expect(plan(of('b', 2025, 9), of('a', 2026, 9))).toEqual([])
})

test('neighbours are drawn together when each has agreed with each', () => {
  const four = [of('a', 2026, 4), of('b', 2026, 6), of('c', 2026, 7), of('d', 2026, 2)]
  const plan = (agreed: readonly AgreedPair[], candidates = four) =>
    tell(planNeighboursPool(candidates, agreed, 'a', 2026))
  expect(plan([['a', 'b']])).toEqual(['a 2026', 'b 2026'])
  expect(plan([['a', 'd']])).toEqual([])
  expect(plan([['b', 'c']])).toEqual([])
  // With c alone they are more than with b and d, who haven't agreed with c.
  expect(
    plan([
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
    ]),
  ).toEqual(['a 2026', 'c 2026'])
  expect(
    plan([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]),
  ).toEqual(['a 2026', 'b 2026', 'c 2026'])
  // Who is shown alone, or in another pool, can't be drawn again.
  expect(plan([['a', 'b']], [of('a', 2026, 4), of('b', 2026, 60, true)])).toEqual([])
  expect(plan([['a', 'b']], [of('a', 2026, 4, true), of('b', 2026, 6)])).toEqual([])
  expect(plan([['a', 'b']], [of('a', 2026, 4), of('b', 2025, 6)])).toEqual([])
})
