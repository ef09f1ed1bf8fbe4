import type { KeyRing } from '../identity/index.ts'
import { optOutToken, personToken } from '../identity/index.ts'
import type { Transaction } from '../platform/database.ts'
import { holdRounds, livingRounds, type Tokens } from './queries.ts'
import { type PersonSearch, searchIn } from './search.ts'

/** Every token of a person in the municipality, while no new round can come between. */
export async function findTokens(
  tx: Transaction,
  keyRing: KeyRing,
  municipalityNumber: string,
  digits: string,
): Promise<Tokens> {
  await holdRounds(tx, municipalityNumber)
  const roundIds = await livingRounds(tx, municipalityNumber)
  const persons: Buffer[] = []
  for (const id of roundIds) persons.push(personToken(await keyRing.roundKey(tx, id), digits))
  return {
    optOut: optOutToken(await keyRing.municipalityKey(tx, municipalityNumber), digits),
    roundIds,
    persons,
  }
}

/** The search for a person in the municipality's newest living round; undefined where there is none. */
export async function findSearch(
  tx: Transaction,
  keyRing: KeyRing,
  municipalityNumber: string,
  digits: string,
): Promise<PersonSearch> {
  const newest = (await livingRounds(tx, municipalityNumber)).at(-1)
  return newest === undefined ? undefined : searchIn(newest, await keyRing.roundKey(tx, newest), digits)
}
