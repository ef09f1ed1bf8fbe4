import type { KeyRing } from '../identity/index.ts'
import { optOutToken, personToken } from '../identity/index.ts'
import type { Transaction } from '../platform/database.ts'
import { KeyDestroyed } from '../platform/key-vault.ts'
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
  const keys = await livingKeys(tx, keyRing, municipalityNumber)
  return {
    optOut: optOutToken(await keyRing.municipalityKey(tx, municipalityNumber), digits),
    roundIds: keys.map(({ roundId }) => roundId),
    persons: keys.map(({ key }) => personToken(key, digits)),
  }
}

/** The search for a person in the municipality's newest living round; undefined where there is none. */
export async function findSearch(
  tx: Transaction,
  keyRing: KeyRing,
  municipalityNumber: string,
  digits: string,
): Promise<PersonSearch> {
  const newest = (await livingKeys(tx, keyRing, municipalityNumber)).at(-1)
  return newest && searchIn(newest.roundId, newest.key, digits)
}

type RoundKey = Readonly<{ roundId: string; key: Buffer }>

/** The keys of the living rounds, the newest last; without those that a transfer destroys in the meantime. */
async function livingKeys(
  tx: Transaction,
  keyRing: KeyRing,
  municipalityNumber: string,
): Promise<RoundKey[]> {
  const keys: RoundKey[] = []
  for (const roundId of await livingRounds(tx, municipalityNumber)) {
    const key = await keyRing.roundKey(tx, roundId).catch(error => {
      if (error instanceof KeyDestroyed) return undefined
      throw error
    })
    if (key) keys.push({ roundId, key })
  }
  return keys
}
