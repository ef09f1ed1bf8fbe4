// Rotation of the keys outside the database: each gets a new version, its data key is wrapped anew, and the old version is
// destroyed when nothing needs it any more. Nothing that a data key seals is touched, and nobody has to wait: processes
// remember the data keys they have unwrapped, and until the last step both versions unwrap.
import { type Database, inTransaction, type Transaction } from '../platform/database.ts'
import type { KeyVault } from '../platform/key-vault.ts'
import { municipalityKeyName, nationalKeyName, roundKeyName } from './key-names.ts'

/** How many were rotated of each kind, and how many had gone away meanwhile (a round was transferred). */
export type Rotated = Readonly<{ rounds: number; municipalities: number; national: number; gone: number }>

type Wrapped = { wrapped: Buffer }

/** One kind of wrapped key: which there are, and how one is locked and written. */
type Kind = Readonly<{
  counts: 'rounds' | 'municipalities' | 'national'
  name: (id: string) => string
  list: (tx: Transaction) => Promise<readonly { id: string }[]>
  lock: (tx: Transaction, id: string) => Promise<readonly Wrapped[]>
  write: (tx: Transaction, id: string, wrapped: Buffer) => Promise<unknown>
}>

const kinds: readonly Kind[] = [
  {
    counts: 'rounds',
    name: roundKeyName,
    list: tx => tx<{ id: string }[]>`select round_id as id from round_key order by round_id`,
    lock: (tx, id) => tx<Wrapped[]>`select wrapped from round_key where round_id = ${id} for update`,
    write: async (tx, id, wrapped) => tx`update round_key set wrapped = ${wrapped} where round_id = ${id}`,
  },
  {
    counts: 'municipalities',
    name: municipalityKeyName,
    list: tx => tx<{ id: string }[]>`select municipality_number as id from municipality_key order by 1`,
    lock: (tx, id) =>
      tx<Wrapped[]>`select wrapped from municipality_key where municipality_number = ${id} for update`,
    write: async (tx, id, wrapped) =>
      tx`update municipality_key set wrapped = ${wrapped} where municipality_number = ${id}`,
  },
  {
    counts: 'national',
    name: nationalKeyName,
    list: tx => tx<{ id: string }[]>`select purpose as id from national_key order by 1`,
    lock: (tx, id) => tx<Wrapped[]>`select wrapped from national_key where purpose = ${id} for update`,
    write: async (tx, id, wrapped) => tx`update national_key set wrapped = ${wrapped} where purpose = ${id}`,
  },
]

type Work = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Rotates one key; false when it has gone away. A transfer deletes the row before it destroys the key, so while the row is
 * locked the key can't be destroyed, and one that was destroyed can't be written again.
 */
async function rotateOne(work: Work, vault: KeyVault, kind: Kind, id: string): Promise<boolean> {
  const name = kind.name(id)
  const rewrapped = await work(async tx => {
    const [row] = await kind.lock(tx, id)
    if (!row) return false
    const dataKey = await vault.unwrap(name, row.wrapped)
    await vault.rotate(name)
    await kind.write(tx, id, await vault.wrap(name, dataKey))
    return true
  })
  if (!rewrapped) return false
  // Only what has been committed, and opens, lets go of the old version.
  return work(async tx => {
    const [row] = await kind.lock(tx, id)
    if (!row) return false
    await vault.unwrap(name, row.wrapped)
    await vault.retire(name)
    return true
  })
}

/**
 * Rotates every key there is, one at a time. Interrupted, it is run again. Two rotations at once wait for each other key by
 * key.
 * @throws KeyMissing for the first key that is lost; those before it have been rotated
 */
export async function rotateKeys(database: Database, vault: KeyVault, now: Date): Promise<Rotated> {
  const work: Work = deed => inTransaction(database, { system: 'keys' }, now, deed)
  const counts = { rounds: 0, municipalities: 0, national: 0, gone: 0 }
  for (const kind of kinds)
    for (const { id } of await work(tx => kind.list(tx)))
      counts[(await rotateOne(work, vault, kind, id)) ? kind.counts : 'gone'] += 1
  return counts
}

/** The keys that the database needs and the vault hasn't got, by name. */
export async function findLostKeys(database: Database, vault: KeyVault, now: Date): Promise<string[]> {
  const there = new Set(await vault.list())
  const needed = await inTransaction(database, { system: 'keys' }, now, async tx => {
    const names: string[] = []
    for (const kind of kinds) names.push(...(await kind.list(tx)).map(({ id }) => kind.name(id)))
    return names
  })
  return needed.filter(name => !there.has(name))
}
