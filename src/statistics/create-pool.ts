import { getInstrument } from '../instrument/index.ts'
import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import { columnsOf, type RegisterRow } from './columns.ts'
import { type PoolCandidate, planNeighboursPool, planYearsPool } from './pools.ts'
import type { Random } from './protect.ts'
import { protectRows } from './protect-rows.ts'
import {
  findPoolOf,
  insertPool,
  listAgreedNeighbours,
  listPoolCandidates,
  type Pool,
  readRegisterRows,
} from './queries.ts'

/** What is needed to draw a pool; `random` from a cryptographic source. */
export type PoolWish = Readonly<{
  kind: Pool['kind']
  municipality: string
  year: number
  id: string
  now: Date
  random: Random
}>

/**
 * The pool that a municipality's year is told in: made and frozen if it isn't yet. Undefined when the year can be told
 * alone, or when those it could be pooled with are still too few.
 */
export function freezePool(database: Database, wish: PoolWish): Promise<Pool | undefined> {
  return inTransaction(database, { system: 'statistics' }, wish.now, async tx => {
    // One at a time: the same people must not be drawn for two pools at once.
    await tx`select pg_advisory_xact_lock(hashtext('pool'))`
    return (await findPoolOf(tx, wish.municipality, wish.year)) ?? (await createPool(tx, wish))
  })
}

async function createPool(tx: Transaction, wish: PoolWish): Promise<Pool | undefined> {
  const { kind, municipality, year, id, now, random } = wish
  const neighbours = kind === 'neighbours' ? await listAgreedNeighbours(tx, municipality) : []
  const together = [municipality, ...neighbours]
  const candidates = await listPoolCandidates(tx, together, year)
  const members =
    kind === 'years'
      ? planYearsPool(candidates, municipality, year)
      : planNeighboursPool(candidates, together, year)
  if (members.length === 0 || !members.some(member => member.municipality === municipality)) return undefined
  const gathered = await gatherRows(tx, members)
  if (!gathered) return undefined
  const content = protectRows(getInstrument(gathered.instrument), columnsOf(gathered.rows), random)
  const pool = {
    id,
    kind,
    createdAt: now,
    content,
    members: members.map(member => ({ municipality: member.municipality, year: member.year })),
  }
  await insertPool(tx, pool)
  return pool
}

/** The rows of all members; undefined when they are of several editions of the questionnaire. */
async function gatherRows(
  tx: Transaction,
  members: readonly PoolCandidate[],
): Promise<{ instrument: string; rows: readonly RegisterRow[] } | undefined> {
  const read = []
  for (const { municipality, year } of members) {
    const found = await readRegisterRows(tx, municipality, year)
    if (found) read.push(found)
  }
  const [first, ...others] = read
  if (!first || others.some(({ instrument }) => instrument !== first.instrument)) return undefined
  return { instrument: first.instrument, rows: read.flatMap(({ rows }) => rows) }
}
