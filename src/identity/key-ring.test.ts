import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nationalNumberSource, seededRandom } from '../../dev/national-numbers.ts'
import { openRound, settlePersonas } from '../../test/builders.ts'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { inTransaction } from '../platform/database.ts'
import { fileKeyVault, KeyMissing, type KeyVault } from '../platform/key-vault.ts'
import { accountHolderToken, createKeyRing, optOutToken, personToken, pseudonym } from './index.ts'

const october = new Date('2026-10-01T10:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'brukerplan-keys-'))
let database: TestDatabase
let vault: KeyVault
let roundId: string
let elsewhereId: string

beforeAll(async () => {
  database = await cloneDatabase()
  vault = fileKeyVault(folder)
  const keyRing = createKeyRing(vault)
  await settlePersonas(database.owner, keyRing, october)
  roundId = await openRound(database.owner, keyRing, october)
  elsewhereId = await openRound(database.owner, keyRing, october, { municipality: 'nesheim' })
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const inOwner = <T>(work: Parameters<typeof inTransaction<T>>[3]) =>
  inTransaction(database.owner, {}, october, work)
const roundKey = (id: string) => inOwner(tx => createKeyRing(vault).roundKey(tx, id))

test('another process with the same vault reads the same keys; each round and municipality has its own', async () => {
  expect(await roundKey(roundId)).toEqual(await roundKey(roundId))
  expect(await roundKey(roundId)).toHaveLength(32)
  const keys = [
    await roundKey(roundId),
    await roundKey(elsewhereId),
    await inOwner(tx => createKeyRing(vault).municipalityKey(tx, '9990')),
    await inOwner(tx => createKeyRing(vault).municipalityKey(tx, '9991')),
    await inOwner(tx => createKeyRing(vault).accountKey(tx)),
  ]
  expect(new Set(keys.map(key => key.toString('hex'))).size).toBe(keys.length)
})

test('in the database a key lies only wrapped; what wraps it is readable by its owner alone', async () => {
  const key = await roundKey(roundId)
  const [row] = await database.owner<{ found: boolean }[]>`
    select position(${key} in wrapped) > 0 as found from round_key where round_id = ${roundId}`
  expect(row).toEqual({ found: false })
  const file = await stat(join(folder, `round-${roundId}.key`))
  expect(file.mode & 0o777).toBe(0o600)
})

test('making keys again changes none', async () => {
  const before = await roundKey(roundId)
  await inOwner(tx => createKeyRing(vault).makeRoundKeys(tx, roundId, '9990'))
  await inOwner(tx => createKeyRing(vault).makeMunicipalityKey(tx, '9990'))
  expect(await roundKey(roundId)).toEqual(before)
})

test('only the municipality’s own people read its keys from the database', async () => {
  const [account] =
    await database.owner`select id from account where role = 'coordinator' and municipality_number = '9991'`
  const as = { account: account?.id as string }
  const readAs = (id: string) =>
    inTransaction(database.app, as, october, tx => createKeyRing(vault).roundKey(tx, id))
  expect(await readAs(elsewhereId)).toHaveLength(32)
  await expect(readAs(roundId)).rejects.toThrow(KeyMissing)
})

test('with its wrapping key destroyed a round’s key is gone for good, from a backup too', async () => {
  const id = await openRound(database.owner, createKeyRing(vault), october, {
    year: 2027,
    endDate: '2027-03-01',
    transferDate: '2027-04-01',
  })
  const keyRing = createKeyRing(vault)
  await inOwner(tx => keyRing.roundKey(tx, id))
  await keyRing.destroyRoundKey(id)
  await keyRing.destroyRoundKey(id)
  // The row with the wrapped key is still there, as it is in a backup.
  await expect(inOwner(tx => keyRing.roundKey(tx, id))).rejects.toThrow(KeyMissing)
  await expect(roundKey(id)).rejects.toThrow(KeyMissing)
  expect(await keyRing.roundsWithKeys()).not.toContain(id)
})

test('a wrapped key moved to another round doesn’t open', async () => {
  const other = randomUUID()
  await vault.create(`round-${other}`)
  const [row] = await database.owner`select wrapped from round_key where round_id = ${roundId}`
  await expect(vault.unwrap(`round-${other}`, row?.wrapped)).rejects.toThrow(KeyMissing)
})

test('tokens of one number differ by purpose and key, and are the same again', async () => {
  const number = nationalNumberSource(seededRandom(5))()
  const [key, elsewhere] = [await roundKey(roundId), await roundKey(elsewhereId)]
  const tokens = [
    personToken(key, number),
    personToken(elsewhere, number),
    optOutToken(key, number),
    accountHolderToken(key, number),
    pseudonym(key, number),
  ]
  expect(new Set(tokens.map(token => token.toString('hex'))).size).toBe(tokens.length)
  expect(personToken(key, number)).toEqual(tokens[0])
  expect(pseudonym(key, number)).toHaveLength(16)
})
