// Data keys, each wrapped by a key outside the database (see platform/key-vault.ts). One key per purpose.
import { randomBytes } from 'node:crypto'
import type { Transaction } from '../platform/database.ts'
import { KeyDestroyed, KeyMissing, type KeyVault } from '../platform/key-vault.ts'
import { municipalityKeyName, nationalKeyName, roundKeyName } from './key-names.ts'

export type KeyRing = {
  /** Makes the round's data key and, the first year, the municipality's. In the transaction that makes the round. */
  makeRoundKeys(tx: Transaction, roundId: string, municipalityNumber: string): Promise<void>
  /**
   * Makes the municipality's key if there is none, for an opt-out before the first round. In a transaction of its own:
   * a key read before it is committed would be remembered even if it never was.
   */
  makeMunicipalityKey(tx: Transaction, municipalityNumber: string): Promise<void>
  /** Makes the national key of account holders' tokens if there is none: at the program's start. */
  makeAccountKey(tx: Transaction): Promise<void>
  /** Makes the national key of lasting pseudonyms if there is none: in a transaction before the one that reads it. */
  makePseudonymKey(tx: Transaction): Promise<void>
  /**
   * The data key of a municipality's round: answers, numbers and person tokens.
   * @throws KeyDestroyed when the round has been transferred or has lapsed
   * @throws KeyMissing when it is lost
   */
  roundKey(tx: Transaction, roundId: string): Promise<Buffer>
  /** The lasting key of a municipality: opt-out tokens. @throws KeyMissing */
  municipalityKey(tx: Transaction, municipalityNumber: string): Promise<Buffer>
  /** The national key of account holders' tokens. @throws KeyMissing */
  accountKey(tx: Transaction): Promise<Buffer>
  /** The national key of pseudonyms that last from year to year. @throws KeyMissing */
  pseudonymKey(tx: Transaction): Promise<Buffer>
  /** Deletes a round's wrapped key, in the transaction that destroys what it sealed. */
  forgetRoundKey(tx: Transaction, roundId: string): Promise<void>
  /** Destroys the key outside the database. After the commit; repeated at start for what a crash left. */
  destroyRoundKey(roundId: string): Promise<void>
  /** The rounds that still have a key outside the database. */
  roundsWithKeys(): Promise<string[]>
}

type Wrapped = { wrapped: Buffer }

const accountKeyName = nationalKeyName('account')
const pseudonymKeyName = nationalKeyName('pseudonym')

/** Makes and reads keys through `vault`, remembering unwrapped keys for the life of the process. */
export function createKeyRing(vault: KeyVault): KeyRing {
  const known = new Map<string, Buffer>()

  const newWrapped = async (name: string) => {
    await vault.create(name)
    return vault.wrap(name, randomBytes(32))
  }
  const read = async (name: string, find: () => Promise<readonly Wrapped[]>) => {
    const already = known.get(name)
    if (already) return already
    const readWrapped = async () => {
      const [row] = await find()
      if (!row) throw new KeyMissing(`There is no data key ${name} in the database.`)
      return row.wrapped
    }
    const wrapped = await readWrapped()
    const key = await vault.unwrap(name, wrapped).catch(async error => {
      // A rotation may have wrapped it anew, and retired the old key, since it was read.
      const again = await readWrapped()
      if (again.equals(wrapped)) throw error
      return vault.unwrap(name, again)
    })
    known.set(name, key)
    return key
  }

  const insertMunicipalityKey = async (tx: Transaction, municipalityNumber: string) => {
    await tx`insert into municipality_key (municipality_number, wrapped)
      values (${municipalityNumber}, ${await newWrapped(municipalityKeyName(municipalityNumber))}) on conflict do nothing`
  }

  return {
    async makeRoundKeys(tx, roundId, municipalityNumber) {
      await tx`insert into round_key (round_id, wrapped) values (${roundId}, ${await newWrapped(roundKeyName(roundId))})
        on conflict do nothing`
      await insertMunicipalityKey(tx, municipalityNumber)
    },
    async makeMunicipalityKey(tx, municipalityNumber) {
      const found = await tx`select 1 from municipality_key where municipality_number = ${municipalityNumber}`
      if (found.count === 0) await insertMunicipalityKey(tx, municipalityNumber)
    },
    async makeAccountKey(tx) {
      // Where there is one, a key outside the database that is gone must be missed, not made anew.
      const found = await tx`select 1 from national_key where purpose = 'account'`
      if (found.count > 0) return
      await tx`insert into national_key (purpose, wrapped) values ('account', ${await newWrapped(accountKeyName)})
        on conflict do nothing`
    },
    async makePseudonymKey(tx) {
      const found = await tx`select 1 from national_key where purpose = 'pseudonym'`
      if (found.count > 0) return
      await tx`insert into national_key (purpose, wrapped) values ('pseudonym', ${await newWrapped(pseudonymKeyName)})
        on conflict do nothing`
    },
    roundKey: (tx, roundId) =>
      read(roundKeyName(roundId), async () => {
        const rows = await tx<Wrapped[]>`select wrapped from round_key where round_id = ${roundId}`
        // It leaves the database with what it sealed, in one transaction, and in no other way.
        if (rows.length === 0) throw new KeyDestroyed(`There is no data key of the round ${roundId}.`)
        return rows
      }),
    municipalityKey: (tx, number) =>
      read(
        municipalityKeyName(number),
        () => tx<Wrapped[]>`select wrapped from municipality_key where municipality_number = ${number}`,
      ),
    accountKey: tx =>
      read(accountKeyName, () => tx<Wrapped[]>`select wrapped from national_key where purpose = 'account'`),
    pseudonymKey: tx =>
      read(
        pseudonymKeyName,
        () => tx<Wrapped[]>`select wrapped from national_key where purpose = 'pseudonym'`,
      ),
    async forgetRoundKey(tx, roundId) {
      await tx`delete from round_key where round_id = ${roundId}`
    },
    async destroyRoundKey(roundId) {
      known.delete(roundKeyName(roundId))
      await vault.destroy(roundKeyName(roundId))
    },
    async roundsWithKeys() {
      const names = await vault.list()
      return names.filter(name => name.startsWith('round-')).map(name => name.slice('round-'.length))
    },
  }
}
