import { getInstrument } from '../../instrument/index.ts'
import { type Database, inTransaction, type Transaction } from '../../platform/database.ts'
import { demandProtected } from '../auditor/check-release.ts'
import { columnsOf } from '../protection/columns.ts'
import type { Random } from '../protection/protect.ts'
import { protectRows } from '../protection/protect-rows.ts'
import {
  findPoolOf,
  insertPool,
  listAgreedPairs,
  listPoolCandidates,
  type Pool,
  type RegisteredPeople,
  readRegisterRows,
} from '../queries.ts'
import { type PoolCandidate, planNeighboursPool, planYearsPool } from './pools.ts'

/** A municipality's year as a member of a pool. */
export type PoolMember = Pool['members'][number]

/** How a municipality's year stands to pools. */
export type PoolWays = Readonly<{
  /** The pool that it is told in. */
  pool: Pool | undefined
  /** What it would be drawn together with now; empty where that isn't enough. */
  years: readonly PoolMember[]
  neighbours: readonly PoolMember[]
}>

/** The pool that a municipality's year is told in, if any. */
export function readPool(
  database: Database,
  municipality: string,
  year: number,
  now: Date,
): Promise<Pool | undefined> {
  return inTransaction(database, { system: 'statistics' }, now, tx => findPoolOf(tx, municipality, year))
}

/** The pool that a municipality's year is told in, and the ways to be told in one. */
export function readPoolWays(
  database: Database,
  municipality: string,
  year: number,
  now: Date,
): Promise<PoolWays> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const plans = await planPools(tx, municipality, year)
    return {
      pool: await findPoolOf(tx, municipality, year),
      years: plans.years.map(toMember),
      neighbours: plans.neighbours.map(toMember),
    }
  })
}

/** What is needed to draw a pool; `random` from a cryptographic source. */
export type PoolWish = Readonly<{
  kind: Pool['kind']
  municipality: string
  year: number
  /** Who is to be in it, as it was confirmed. */
  members: readonly PoolMember[]
  id: string
  now: Date
  random: Random
}>

/**
 * The pool that a municipality's year is told in: made and frozen if it isn't yet. Undefined when the year can't be told
 * so, or when the pool would be of others than those that were confirmed.
 * @throws Problem `statistics.not-protected` when the counts aren't as the draw leaves them; nothing is frozen then.
 */
export function freezePool(database: Database, wish: PoolWish): Promise<Pool | undefined> {
  return inTransaction(database, { system: 'statistics' }, wish.now, async tx => {
    // One at a time: the same people must not be drawn for two pools at once.
    await tx`select pg_advisory_xact_lock(hashtext('pool'))`
    return (await findPoolOf(tx, wish.municipality, wish.year)) ?? (await createPool(tx, wish))
  })
}

async function planPools(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<Readonly<Record<Pool['kind'], readonly PoolCandidate[]>>> {
  const agreed = await listAgreedPairs(tx, municipality)
  const candidates = await listPoolCandidates(tx, [...new Set([municipality, ...agreed.flat()])], year)
  return {
    years: planYearsPool(candidates, municipality, year),
    neighbours: planNeighboursPool(candidates, agreed, municipality, year),
  }
}

async function createPool(tx: Transaction, wish: PoolWish): Promise<Pool | undefined> {
  const { kind, municipality, year, id, now, random } = wish
  const members = (await planPools(tx, municipality, year))[kind]
  if (members.length === 0 || !isSame(members, wish.members)) return undefined
  const gathered = await gatherPeople(tx, members)
  if (!gathered) return undefined
  const { instrument, rows, doublyRegistered } = gathered
  const content = protectRows(getInstrument(instrument), columnsOf(rows), random, doublyRegistered)
  demandProtected(content)
  const inOrder = members.map(toMember).sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
  const pool = { id, kind, createdAt: now, content, members: inOrder }
  await insertPool(tx, pool)
  return pool
}

const toMember = ({ municipality, year }: PoolMember): PoolMember => ({ municipality, year })
const keyOf = ({ municipality, year }: PoolMember): string => `${municipality} ${year}`

function isSame(one: readonly PoolMember[], other: readonly PoolMember[]): boolean {
  const keys = new Set(other.map(keyOf))
  return keys.size === one.length && one.every(member => keys.has(keyOf(member)))
}

/** The people of all members; undefined when they are of several editions of the questionnaire. */
async function gatherPeople(
  tx: Transaction,
  members: readonly PoolCandidate[],
): Promise<RegisteredPeople | undefined> {
  const read: RegisteredPeople[] = []
  for (const { municipality, year } of members) {
    const found = await readRegisterRows(tx, municipality, year)
    if (found) read.push(found)
  }
  const [first, ...others] = read
  if (!first || others.some(({ instrument }) => instrument !== first.instrument)) return undefined
  return {
    instrument: first.instrument,
    rows: read.flatMap(({ rows }) => rows),
    doublyRegistered: read.map(each => each.doublyRegistered).reduce(addKnown),
  }
}

/** A sum is known when all of it is. */
const addKnown = (sum: number | null, each: number | null): number | null =>
  sum === null || each === null ? null : sum + each
