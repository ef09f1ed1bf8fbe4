import type { KeyRing } from '../identity/index.ts'
import { optOutToken, personToken } from '../identity/index.ts'
import type { Transaction } from '../platform/database.ts'
import { holdRounds, livingRounds, type Tokens } from './queries.ts'

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
