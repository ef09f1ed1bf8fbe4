import { getInstrument } from '../../src/instrument/index.ts'
import { columnsOf, protectRows, type Release } from '../../src/statistics/index.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticRows } from './synthetic-rows.ts'

/** A made-up release for tests. */
export function syntheticRelease(people: number, seed = 1): Release {
  const instrument = getInstrument('2026')
  const random = seededRandom(seed)
  const content = protectRows(instrument, columnsOf(syntheticRows(instrument, 2026, people, random)), random)
  return { municipality: '9990', year: 2026, createdAt: new Date('2026-11-02T09:14:07Z'), content }
}
