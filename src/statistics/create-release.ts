import { getInstrument } from '../instrument/index.ts'
import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import { demandProtected } from './auditor/check-release.ts'
import type { Release } from './contract.ts'
import { columnsOf } from './protection/columns.ts'
import type { Random } from './protection/protect.ts'
import { protectRows } from './protection/protect-rows.ts'
import { findRelease, insertRelease, readRegisterRows } from './queries.ts'

/**
 * The release of a municipality and year: made and frozen if it isn't yet, else the one that is. Whoever races here,
 * all get the same one, since a second draw of the same counts would tell more than one.
 *
 * @param tx a transaction that acts as the system part `statistics`.
 * @param now the instant a new release is frozen.
 * @param random from a cryptographic source: whoever could foresee it could undo the protection.
 * @returns undefined when the municipality has no rows of that year.
 * @throws Problem `statistics.not-protected` when the counts aren't as the draw leaves them; nothing is frozen then.
 */
async function createRelease(
  tx: Transaction,
  municipality: string,
  year: number,
  now: Date,
  random: Random,
): Promise<Release | undefined> {
  const frozen = await findRelease(tx, municipality, year)
  if (frozen) return frozen
  const register = await readRegisterRows(tx, municipality, year)
  if (!register) return undefined
  const { instrument, rows, doublyRegistered } = register
  const content = protectRows(getInstrument(instrument), columnsOf(rows), random, doublyRegistered)
  demandProtected(content)
  await insertRelease(tx, { municipality, year, createdAt: now, content })
  return findRelease(tx, municipality, year)
}

/** `createRelease` in a transaction of its own, for whoever acts otherwise: after a transfer, or at a first reading. */
export function freezeRelease(
  database: Database,
  municipality: string,
  year: number,
  now: Date,
  random: Random,
): Promise<Release | undefined> {
  return inTransaction(database, { system: 'statistics' }, now, tx =>
    createRelease(tx, municipality, year, now, random),
  )
}
