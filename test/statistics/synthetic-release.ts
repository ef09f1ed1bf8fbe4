import { getInstrument } from '../../src/instrument/index.ts'
import { columnsOf, protectRows, type Release } from '../../src/statistics/index.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticRows } from './synthetic-rows.ts'

/** A made-up release for tests. `doublyRegistered`: null as of a transfer of before that was kept. */
export function syntheticRelease(
  people: number,
  seed = 1,
  doublyRegistered: number | null = Math.floor(people / 12),
): Release {
  const instrument = getInstrument('2026')
  const random = seededRandom(seed)
  const rows = columnsOf(syntheticRows(instrument, 2026, people, random))
  const content = protectRows(instrument, rows, random, doublyRegistered)
  return { municipality: '9990', year: 2026, createdAt: new Date('2026-11-02T09:14:07Z'), content }
}
