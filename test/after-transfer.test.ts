// After a transfer (regulation § 6) nothing that is left anywhere may tell who was assessed or what was answered: not the
// database, not its write-ahead log or any other file of its cluster, not the mails, not the program's log. A cluster of
// its own, as durable as in production, is lived in, and then searched byte by byte with every key that is left.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../dev/postgres/index.ts'
import { type App, createApp, migrationsDirectory } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { keyedToken, open } from '../src/platform/cipher.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault, type KeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrate.ts'
import { peopleToAssess, startRequest } from './assessments.ts'
import { fillRound } from './fill-round.ts'
import { createTestClock } from './harness/clock.ts'
import { makePlace, type RacePlace } from './races/place.ts'

const nextPerson = peopleToAssess(6)
const clock = createTestClock(new Date('2026-10-01T10:00:00Z'))

let folder: string
let server: PostgresServer
let owner: Database
let database: Database
let app: App
let vault: KeyVault
let place: RacePlace
let roundKey: Buffer
const logged: Buffer[] = []
/** People of the round; the last of them opted out. */
const people: string[] = []
const optedOut = nextPerson()

type Sealed = Readonly<{ id: string; number_cipher: Buffer; content_cipher: Buffer; person_token: Buffer }>
let sealed: readonly Sealed[] = []
let wrappedRoundKey: Buffer

async function startProgram(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-after-'))
  server = await startPostgres({ dataDirectory: join(folder, 'cluster'), durable: true, temporary: true })
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  await root`create database brukerplan`
  await root.end()
  owner = openDatabase(server.ownerUrl('brukerplan'), { max: 2 })
  await migrate(owner, migrationsDirectory)
  database = openDatabase(server.appUrl('brukerplan'), { max: 8 })
  const config = readConfig({
    BRUKERPLAN_ENVIRONMENT: 'demonstration',
    DATABASE_URL: server.appUrl('brukerplan'),
    KEY_DIRECTORY: join(folder, 'keys'),
    IDPORTEN_ISSUER: 'http://localhost:9',
    IDPORTEN_CLIENT_ID: 'nobody',
    IDPORTEN_PRIVATE_KEY_FILE: join(folder, 'none'),
    MAIL_DIRECTORY: join(folder, 'mail'),
  })
  vault = fileKeyVault(config.keyDirectory)
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged.push(Buffer.from(chunk))
      done()
    },
  })
  app = await createApp({ config, database, clock, vault, log: createLogger('debug', destination) })
}

const education = { changes: { category: 3, education: 2 }, reason: 'saved' }

/** Everything that people do with an assessment, for a handful of people; the others are there already. */
async function live(): Promise<void> {
  place = await makePlace({ app, database: { owner }, clock })
  const made = await fillRound(owner, app.program.keyRing, {
    roundId: place.roundId,
    persons: 30,
    seed: 8,
    at: clock.now(),
  })
  people.push(...new Set(made.map(({ person }) => person.nationalNumber)))
  for (const number of [nextPerson(), nextPerson(), optedOut]) {
    people.push(number)
    await place.ask('assessor', 'POST', '/api/assessments/look-up', { nationalNumber: number })
    const { body } = await place.ask('assessor', 'POST', '/api/assessments', startRequest(number))
    const url = `/api/assessments/${body.id}`
    await place.ask('assessor', 'PATCH', url, { baseVersion: 1, ...education })
    await place.ask('assessor', 'POST', `${url}/number`)
    await place.ask('assessor', 'POST', '/api/assessments/search', { nationalNumber: number })
    await place.ask('otherUnit', 'POST', '/api/opt-outs/check', { nationalNumber: number })
    // A request that goes wrong says no more in the log than one that doesn't.
    await place.ask('assessor', 'PATCH', url, { baseVersion: 'x', nationalNumber: number })
  }
  const [last] = await owner<Sealed[]>`select * from assessment order by created_at desc limit 1`
  if (last) sealed = [last]
  await place.ask('otherUnit', 'POST', '/api/opt-outs', { nationalNumber: optedOut })
  sealed = [...sealed, ...(await owner<Sealed[]>`select * from assessment`)]
  roundKey = Buffer.from(await owner.begin(tx => app.program.keyRing.roundKey(tx, place.roundId)))
  const [key] = await owner<
    { wrapped: Buffer }[]
  >`select wrapped from round_key where round_id = ${place.roundId}`
  wrappedRoundKey = key?.wrapped ?? Buffer.alloc(0)
}

/** Lives on to `at`, with everybody as newly logged in as before: sessions end, and are forgotten after a week. */
async function moveTo(at: string): Promise<void> {
  clock.set(new Date(at))
  await owner`update session set created_at = ${clock.now()}, last_seen_at = ${clock.now()}, authenticated_at = ${clock.now()}`
  await app.runDueJobs()
}

async function transfer(): Promise<void> {
  await moveTo('2026-10-25T08:00:00Z')
  await moveTo('2026-11-20T08:00:00Z')
  expect((await place.ask('coordinator', 'POST', '/api/submission', {})).status).toBe(200)
  for (;;) {
    const { body } = await place.ask('coordinator', 'GET', '/api/submission/progress')
    if (body.state === 'done') break
    expect(body.state).toBe('running')
    await setTimeout(20)
  }
  await app.runDueJobs()
  await app.close()
}

beforeAll(async () => {
  await startProgram()
  await live()
  await transfer()
})
afterAll(async () => {
  await Promise.all([owner?.end(), database?.end()])
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const filesIn = (directory: string): Buffer[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map(name => join(directory, name))
    .filter(file => statSync(file).isFile())
    .map(file => readFileSync(file))

/** The files of the cluster: tables with their dead rows, write-ahead log and all. */
async function clusterFiles(): Promise<{ whole: Buffer[]; log: Buffer[] }> {
  await owner`checkpoint`
  const [row] = await owner<
    { directory: string; oid: string }[]
  >`select current_setting('data_directory') as directory,
    (select oid::text from pg_database where datname = current_database()) as oid`
  const directory = row?.directory ?? ''
  const log = filesIn(join(directory, 'pg_wal'))
  return { log, whole: [...log, ...filesIn(join(directory, 'base', row?.oid ?? ''))] }
}

/** Every table of every schema as text. */
async function dump(): Promise<Buffer> {
  const tables = await owner<
    { name: string }[]
  >`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const rows = await Promise.all(
    tables.map(({ name }) =>
      owner.unsafe<{ text: string | null }[]>(`select string_agg(t::text, E'\n') as text from ${name} t`),
    ),
  )
  return Buffer.from(rows.map(([row]) => row?.text ?? '').join('\n'))
}

const found = (needles: ReadonlyMap<string, Buffer>, haystacks: readonly Buffer[]) =>
  [...needles].filter(([, needle]) => haystacks.some(stack => stack.includes(needle))).map(([name]) => name)

/** The ways in which a number could be written down. */
const writings = (number: string): Buffer[] => [
  Buffer.from(number),
  Buffer.from(`${number.slice(0, 6)} ${number.slice(6)}`),
  Buffer.from(number, 'utf16le'),
  Buffer.from(Buffer.from(number).toString('hex')),
  Buffer.from(Buffer.from(number).toString('base64').slice(0, 14)),
]
const numbers = () =>
  new Map(
    people.flatMap(number => writings(number).map((bytes, n) => [`${people.indexOf(number)}.${n}`, bytes])),
  )

/** Every key that is left: those outside the database, and those that they still unwrap. */
async function keysLeft(): Promise<Map<string, Buffer>> {
  const keys = new Map<string, Buffer>()
  const names = await vault.list()
  const directory = join(folder, 'keys')
  for (const name of readdirSync(directory))
    keys.set(`file ${name}`, readFileSync(join(directory, name)).subarray(0, 32))
  const wrapped = await owner<
    { wrapped: Buffer }[]
  >`select wrapped from municipality_key union all select wrapped from national_key
    union all select wrapped from round_key`
  for (const [n, blob] of [...wrapped.map(row => row.wrapped), wrappedRoundKey].entries())
    for (const name of names) {
      const key = await vault.unwrap(name, blob).catch(() => undefined)
      if (key) keys.set(`unwrapped ${n} by ${name}`, key)
    }
  return keys
}

const opens = (key: Buffer, cipher: Buffer, context: string): boolean => {
  try {
    open(key, cipher, context)
    return true
  } catch {
    return false
  }
}
const openedBy = (key: Buffer) =>
  sealed.flatMap(({ id, number_cipher, content_cipher }) => [
    ...(opens(key, number_cipher, `assessment ${id} number`) ? [`${id} number`] : []),
    ...(opens(key, content_cipher, `assessment ${id} content`) ? [`${id} content`] : []),
  ])

describe('before all: the search finds what is there', () => {
  test('the sealed assessments do lie in the write-ahead log, and the round’s own key would open them all', async () => {
    const { log } = await clusterFiles()
    const [one] = sealed
    expect(sealed.length).toBeGreaterThan(30)
    expect(found(new Map([['number', one?.number_cipher ?? Buffer.from('?')]]), log)).toEqual(['number'])
    expect(found(new Map([['key', wrappedRoundKey]]), log)).toEqual(['key'])
    expect(openedBy(roundKey).length).toBe(2 * sealed.length)
  })

  test('what is allowed to be left is found: the register’s rows, the mails and the log', async () => {
    const [rows] = await owner`select count(*)::int as n from register_row`
    expect(rows?.n).toBeGreaterThan(10)
    expect(filesIn(join(folder, 'mail')).length).toBeGreaterThan(0)
    expect(found(new Map([['municipality', Buffer.from(place.municipality)]]), [await dump()])).toHaveLength(
      1,
    )
  })
})

describe('after the transfer', () => {
  test('nobody’s number stands anywhere, in any writing', async () => {
    const { whole } = await clusterFiles()
    const everything = [...whole, await dump(), ...filesIn(join(folder, 'mail')), ...logged]
    expect(found(numbers(), everything)).toEqual([])
  })

  test('no key that is left opens a number or an answer from the write-ahead log, or the round’s key itself', async () => {
    const keys = await keysLeft()
    expect(keys.size).toBeGreaterThanOrEqual(4)
    expect([...keys].flatMap(([name, key]) => openedBy(key).map(what => `${name} opens ${what}`))).toEqual([])
    expect([...keys.values()].some(key => key.equals(roundKey))).toBe(false)
  })

  test('the round’s key lies nowhere in the clear', async () => {
    const { whole } = await clusterFiles()
    const key = new Map([
      ['bytes', roundKey],
      ['hex', Buffer.from(roundKey.toString('hex'))],
      ['base64', Buffer.from(roundKey.toString('base64').slice(0, 40))],
    ])
    expect(found(key, [...whole, await dump(), ...filesIn(join(folder, 'keys')), ...logged])).toEqual([])
  })

  test('no token made of a number with a key that is left leads to anybody, but to the one who opted out', async () => {
    const { log } = await clusterFiles()
    const tables = await dump()
    const purposes = ['person', 'search', 'opt-out', 'pseudonym', 'account-holder']
    const tokens = new Map<string, Buffer>()
    const written = new Map<string, Buffer>()
    for (const [name, key] of await keysLeft())
      for (const number of people.slice(-12))
        for (const purpose of purposes) {
          const token = keyedToken(key, purpose, number).subarray(0, 16)
          const label = `${purpose} of ${number === optedOut ? 'the one who opted out' : people.indexOf(number)} by ${name}`
          tokens.set(label, token)
          written.set(label, Buffer.from(token.toString('hex')))
        }
    const leads = [...found(tokens, log), ...found(written, [tables])]
    expect(leads.length).toBeGreaterThan(0)
    expect(leads.filter(lead => !lead.startsWith('opt-out of the one who opted out'))).toEqual([])
  })

  test('the tables hold no assessment, no person of the round and no key of it, and no ciphertext of any of them', async () => {
    const tables = await dump()
    const blobs = sealed.flatMap(({ id, number_cipher, content_cipher, person_token }) =>
      [number_cipher, content_cipher, person_token].map(
        (blob, n) => [`${id} ${n}`, Buffer.from(blob.subarray(0, 24).toString('hex'))] as const,
      ),
    )
    expect(found(new Map(blobs), [tables])).toEqual([])
    const [left] = await owner`select (select count(*)::int from assessment) as assessments,
      (select count(*)::int from round_person) as persons, (select count(*)::int from round_key) as keys`
    expect(left).toEqual({ assessments: 0, persons: 0, keys: 0 })
    expect(await vault.list()).not.toContain(`round-${place.roundId}`)
  })
})
