// Rotation while people work, after an interruption, against a transfer, and what is said of a key that is lost.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createKeyRing, findLostKeys, rotateKeys } from '../src/identity/index.ts'
import { hashSecret, randomSecret } from '../src/platform/cipher.ts'
import { inTransaction } from '../src/platform/database.ts'
import { fileKeyVault, KeyMissing } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { peopleToAssess, startAssessment } from './assessments.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { personas } from './personas.ts'

const nextPerson = peopleToAssess(256)
let app: TestApp
let roundId: string
let elsewhereId: string

beforeAll(async () => {
  app = await startTestApp()
  roundId = await app.openRound()
  elsewhereId = await app.openRound({ municipality: 'nesheim' })
})
afterAll(() => app?.close())

const vault = () => fileKeyVault(app.config.keyDirectory)
const rotate = () => rotateKeys(app.database.app, vault(), app.clock.now())
const keyFiles = () =>
  new Map(
    readdirSync(app.config.keyDirectory).map(name => [
      name,
      readFileSync(join(app.config.keyDirectory, name)),
    ]),
  )
/** As a process that has just started, and remembers nothing. */
const roundKeyAnew = () =>
  inTransaction(app.database.owner, {}, app.clock.now(), tx => createKeyRing(vault()).roundKey(tx, roundId))

test('every key is another afterwards, of one version alone, and opens what it opened before', async () => {
  const [before, dataKey] = [keyFiles(), await roundKeyAnew()]
  expect(await rotate()).toEqual({ rounds: 2, municipalities: 2, national: 1, gone: 0 })
  const after = keyFiles()
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  for (const [name, bytes] of after) {
    expect(bytes, name).toHaveLength(32)
    expect(bytes.equals(before.get(name) as Buffer), name).toBe(false)
  }
  expect(await roundKeyAnew()).toEqual(dataKey)
})

test('nobody who works meanwhile notices: in the process that runs, and in one that has just started', async () => {
  const assessor = await app.logIn(personas.assessor)
  const { id } = await startAssessment(assessor, nextPerson())
  let working = true
  const statuses = new Set<number>()
  const anew = new Set<string>()
  const dataKey = (await roundKeyAnew()).toString('hex')
  const work = (async () => {
    for (let version = 1; working; version += 1) {
      const changes = { category: 1 + (version % 3) }
      const save = { baseVersion: version, changes, reason: 'autosave' }
      statuses.add((await assessor.patch(`/api/assessments/${id}`, save)).status)
    }
  })()
  const starting = (async () => {
    while (working) anew.add((await roundKeyAnew()).toString('hex'))
  })()
  for (let time = 0; time < 5; time += 1) await rotate()
  working = false
  await Promise.all([work, starting])
  expect(statuses).toEqual(new Set([200]))
  expect(anew).toEqual(new Set([dataKey]))
})

test('interrupted between the new key and the old one’s end, it is run again', async () => {
  const dataKey = await roundKeyAnew()
  const dying = { ...vault(), retire: () => Promise.reject(new Error('the machine stopped')) }
  await expect(rotateKeys(app.database.app, dying, app.clock.now())).rejects.toThrow('the machine stopped')
  expect(await roundKeyAnew()).toEqual(dataKey)
  await rotate()
  expect(await roundKeyAnew()).toEqual(dataKey)
  for (const bytes of keyFiles().values()) expect(bytes).toHaveLength(32)
})

test('never gives a transferred round its key back', async () => {
  const real = vault()
  // The round is transferred after its key was listed, before it is locked.
  const name = `round-${elsewhereId}`
  const transferred = {
    ...real,
    unwrap: async (asked: string, wrapped: Buffer) => {
      const dataKey = await real.unwrap(asked, wrapped)
      if (asked === name) transferring = transfer()
      return dataKey
    },
  }
  const transfer = async () => {
    await app.database.owner`delete from round_key where round_id = ${elsewhereId}`
    await real.destroy(name)
  }
  let transferring = Promise.resolve()
  await rotateKeys(app.database.app, transferred, app.clock.now())
  await transferring
  await rotateKeys(app.database.app, real, app.clock.now())
  expect(await real.list()).not.toContain(name)
})

test('only the part of the program that rotates may wrap anew', async () => {
  for (const system of ['login', 'statistics', 'operator'] as const) {
    const written = await inTransaction(app.database.app, { system }, app.clock.now(), async tx => {
      const rows = await tx`update round_key set wrapped = '\\x00' returning 1`
      return rows.length
    })
    expect(written).toBe(0)
  }
})

/** A session of the assessor, for a process that no visitor has logged in to. */
async function newSession(): Promise<string> {
  const value = randomSecret()
  const now = app.clock.now()
  await app.database
    .owner`insert into session (id_hash, holder_token, account_id, created_at, last_seen_at, authenticated_at)
    select ${hashSecret(value)}, holder_token, id, ${now}, ${now}, ${now} from account where full_name = ${personas.assessor.name}`
  return `__Host-brukerplan=${value}`
}

test('a lost key of a round is named at the start and at its use, and nothing else stops', async () => {
  const assessor = await app.logIn(personas.assessor)
  await startAssessment(assessor, nextPerson())
  rmSync(join(app.config.keyDirectory, `round-${roundId}.key`))
  expect(await findLostKeys(app.database.app, vault(), app.clock.now())).toEqual([`round-${roundId}`])
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const { config, clock } = app
  const parts = {
    config,
    clock,
    database: app.database.app,
    vault: vault(),
    log: createLogger('info', destination),
  }
  const anew = await createApp(parts)
  const cookie = await newSession()
  const reply = await anew.server.inject({ url: '/api/assessments', headers: { cookie } })
  const round = await anew.server.inject({ url: '/api/round', headers: { cookie } })
  await anew.close()
  expect([reply.statusCode, reply.json().code]).toEqual([503, 'server.key-missing'])
  expect(round.statusCode).toBe(200)
  const told = lines.filter(line => line.includes(`round-${roundId}`))
  expect(told.some(line => line.includes('keys are lost'))).toBe(true)
  expect(told.some(line => line.includes('put back the key folder'))).toBe(true)
})

test('without the key of account holders the program doesn’t start, says which key it is, and makes no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-empty-'))
  const { config, clock } = app
  const parts = {
    config,
    clock,
    database: app.database.app,
    vault: fileKeyVault(folder),
    log: createLogger('silent'),
  }
  await expect(createApp(parts)).rejects.toThrow(KeyMissing)
  await expect(createApp(parts)).rejects.toThrow('national-account')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
