import type { Program } from '../accounts/index.ts'
import { inTransaction } from '../platform/database.ts'

/**
 * Destroys the keys outside the database of rounds that were transferred or have lapsed, where the program died between
 * its commit and the destruction. A key without a round is left alone: it may belong to a round that another process is
 * making in this moment. Gives how many were destroyed.
 */
export async function finishDestruction(program: Program): Promise<number> {
  const { database, clock, keyRing } = program
  const withKeys = await keyRing.roundsWithKeys()
  const left = await inTransaction(
    database,
    { system: 'keys' },
    clock.now(),
    tx =>
      tx<{ id: string }[]>`select r.id from round r
      where r.id = any(${withKeys}::uuid[]) and not exists (select 1 from round_key k where k.round_id = r.id)`,
  )
  for (const { id } of left) await keyRing.destroyRoundKey(id)
  return left.length
}
