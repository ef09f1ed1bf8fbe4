import { getInstrument, variableNames } from '../../src/instrument/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticRows } from './synthetic-rows.ts'

/**
 * Puts made-up rows into the register as a transfer leaves them there; `people` seeds them too. How many were doubly
 * registered is left out unless it is given, as before it was kept.
 */
export async function fillRegister(
  owner: Database,
  wish: Readonly<{ municipality: string; year: number; people: number; at: Date; doublyRegistered?: number }>,
): Promise<void> {
  const { municipality, year, people, at, doublyRegistered } = wish
  const instrument = getInstrument('2026')
  const names = variableNames(instrument)
  await owner.begin(async tx => {
    for (const [index, row] of syntheticRows(instrument, year, people, seededRandom(people)).entries()) {
      await tx`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, index_mean,
          index_level, transferred_at)
        values (${municipality}, ${year}, ${Buffer.from(`person ${index}`)}, 1, '2026', ${names.map(row.value)}::smallint[],
          ${row.indexMean}, 1, ${at})`
    }
    if (doublyRegistered !== undefined)
      await tx`insert into register_submission (municipality_number, year, doubly_registered)
        values (${municipality}, ${year}, ${doublyRegistered})`
  })
}
