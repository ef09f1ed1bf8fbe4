// How a year that can't be shown alone stands to others that it could be shown with.
import type { Transaction } from '../platform/database.ts'
import { POOL_YEARS, type PoolMember, type PoolWays } from '../statistics/index.ts'
import { stateOf } from './agreement.ts'
import type { Pooling, PoolingMember } from './contract.ts'
import { listStandings, listWords, namesOf, type Standing } from './queries.ts'

/** Tells the ways of a municipality's year in names. `tx` acts as the system part `statistics`. */
export async function tellPooling(
  tx: Transaction,
  municipality: string,
  year: number,
  ways: PoolWays,
): Promise<Pooling> {
  const agreed = await listAgreed(tx, municipality)
  const standings = await listStandings(tx, [municipality, ...agreed], year - POOL_YEARS + 1, year)
  const { pool, years, neighbours } = ways
  const numbers = [municipality, ...agreed, ...(pool?.members ?? []).map(member => member.municipality)]
  const names = await namesOf(tx, numbers)
  const name = (number: string): string => names.get(number) ?? number
  const withName = (members: readonly PoolMember[]): PoolingMember[] =>
    members.map(member => ({ ...member, name: name(member.municipality) }))
  const before = Array.from({ length: POOL_YEARS - 1 }, (_, index) => year - POOL_YEARS + 1 + index)
  return {
    pool: pool
      ? { kind: pool.kind, drawnAt: pool.createdAt.toISOString(), members: withName(pool.members) }
      : null,
    years: {
      members: withName(years),
      others: before.flatMap(of => {
        const why = whyNot(standings, municipality, of)
        return why ? [{ year: of, why }] : []
      }),
    },
    neighbours: {
      members: withName(neighbours),
      others: agreed.flatMap(number => {
        const why = whyNot(standings, number, year)
        return why ? [{ name: name(number), why }] : []
      }),
      agreed: agreed.length,
    },
  }
}

async function listAgreed(tx: Transaction, municipality: string): Promise<readonly string[]> {
  const words = await listWords(tx, municipality)
  const pairs = Map.groupBy(words, ({ by, to }) => (by === municipality ? to : by))
  return [...pairs].flatMap(([number, said]) => (stateOf(said, municipality) === 'agreed' ? [number] : []))
}

type Why = Pooling['years']['others'][number]['why']

/** Why a municipality's year can't be part of a pool; undefined when it can. */
function whyNot(standings: readonly Standing[], municipality: string, year: number): Why | undefined {
  const found = standings.find(each => each.municipality === municipality && each.year === year)
  if (!found) return 'not-transferred'
  if (found.shown) return 'shown'
  return found.pooled ? 'pooled' : undefined
}
