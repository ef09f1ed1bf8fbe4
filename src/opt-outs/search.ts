// A search for a person: any question about somebody beyond one's own list, by national number. It is noted before it is
// answered, and forgotten again when it led to an assessment or an opt-out the same day. How many are left open is limited,
// since the answers tell who has opted out; see docs/decisions/2026-11-22-searches-for-people.md.
import type { Program } from '../accounts/index.ts'
import { searchToken } from '../identity/index.ts'
import type { Transaction } from '../platform/database.ts'
import { optOutProblems } from './problems.ts'

/** Somebody searched for: known only within a round, and by nothing where there is no round. */
export type PersonSearch = Readonly<{ roundId: string; token: Buffer }> | undefined

/** The search for a person in a round. `digits`: the national number. */
export function searchIn(roundId: string, roundKey: Buffer, digits: string): PersonSearch {
  return { roundId, token: searchToken(roundKey, digits) }
}

/**
 * Notes a search by the acting account. To be committed before the question is answered: a refusal is an answer too.
 * @throws Problem `opt-out.too-many-in-hour`, `-in-day`
 */
export async function noteSearch(
  tx: Transaction,
  search: PersonSearch,
  { perHour, perDay }: Program['searchLimits'],
): Promise<void> {
  const [row] = await tx<{ outcome: 'noted' | 'hour' | 'day' }[]>`
    select person_search_note(${search?.roundId ?? null}, ${search?.token ?? null}, ${perHour}, ${perDay}) as outcome`
  if (row?.outcome === 'hour') throw optOutProblems['opt-out.too-many-in-hour']()
  if (row?.outcome === 'day') throw optOutProblems['opt-out.too-many-in-day']()
}

/** The search of today led to something: it says nothing of need any more. */
export async function settleSearch(tx: Transaction, search: PersonSearch): Promise<void> {
  await tx`select person_search_settle(${search?.roundId ?? null}, ${search?.token ?? null})`
}
