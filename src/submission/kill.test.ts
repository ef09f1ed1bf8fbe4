// A transfer killed (SIGKILL) at any point has happened or it has not: a real server process, a real database.
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { fillRound } from '../../test/fill-round.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type KillableServer, startServer } from '../../test/harness/killable-server.ts'
import { personas } from '../../test/personas.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { submissionProgressSchema, submissionReceiptSchema } from './contract.ts'

// Each test starts the program two times over.
vi.setConfig({ testTimeout: 90_000 })

const transferDay = new Date('2026-11-20T08:00:00Z')

let app: TestApp
let roundId: string
let coordinator: Visitor
let assessments: number
let server: KillableServer | undefined

/** Everything but the server itself: it runs in a process of its own, at the same address. */
async function settle(persons: number): Promise<void> {
  roundId = await app.openRound()
  const wish = { roundId, persons, seed: 3, at: app.clock.now() }
  assessments = (await fillRound(app.database.owner, app.app.program.keyRing, wish)).length
  app.clock.set(transferDay)
  coordinator = await app.logIn(personas.coordinator)
  await app.app.close()
}

async function start(neverDestroys = false): Promise<KillableServer> {
  server = await startServer({ config: app.config, now: transferDay.toISOString(), neverDestroys })
  return server
}

const press = () => coordinator.post('/api/submission', {})
const readProgress = async () =>
  (await coordinator.get('/api/submission/progress')).read(submissionProgressSchema)

async function ending(): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { state } = await readProgress()
    if (state !== 'running') return state
    await setTimeout(50)
  }
  return 'running'
}

async function holdings() {
  const [held] = await app.database.owner`select (select count(*)::int from assessment) as assessments,
    (select count(*)::int from round_person) > 0 as people, (select count(*)::int from round_key) as keys,
    (select count(*)::int from register_row) > 0 as rows,
    (select count(*)::int from register_submission) as told, (select count(*)::int from submission_receipt) as receipts,
    (select transferred_at is not null from round where id = ${roundId}) as transferred`
  return { ...held, outside: (await app.app.program.keyRing.roundsWithKeys()).includes(roundId) }
}

const untouched = () => ({
  assessments,
  people: true,
  keys: 1,
  rows: false,
  told: 0,
  receipts: 0,
  transferred: false,
  outside: true,
})
const whole = {
  assessments: 0,
  people: false,
  keys: 0,
  rows: true,
  told: 1,
  receipts: 1,
  transferred: true,
  outside: false,
}

/** Starts the program again after a kill: nothing was transferred, it says so, and it can be pressed again. */
async function expectNothingHappened(said: readonly string[]): Promise<void> {
  await start()
  expect(said).toContain(await ending())
  expect(await holdings()).toEqual(untouched())
  expect((await coordinator.get('/api/submission/receipt')).problem).toBe('submission.no-receipt')
  expect((await press()).status).toBe(200)
  expect(await ending()).toBe('done')
  // The key outside goes right after the transfer has been told.
  await vi.waitFor(async () => expect(await holdings()).toEqual(whole), { timeout: 10_000 })
}

/** Holds a table so that the transfer stops where it first writes to it; the kill comes while it waits there. */
async function killAtTable(table: string): Promise<void> {
  const child = await start()
  const holder = openDatabase(app.database.ownerUrl, { max: 1 })
  try {
    await holder`begin`
    await holder.unsafe(`lock table ${table} in share mode`)
    expect((await press()).status).toBe(200)
    await waitUntilBlocked(app.database.owner, table)
    await child.kill()
  } finally {
    await holder`rollback`
    await holder.end()
  }
}

async function waitUntilBlocked(owner: Database, table: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const waiting = await owner`select 1 from pg_locks where relation = ${table}::regclass and not granted`
    if (waiting.count > 0) return
    await setTimeout(25)
  }
  throw new Error(`the transfer never came to ${table}`)
}

beforeEach(async () => {
  app = await startTestApp()
})

afterEach(async () => {
  await server?.kill()
  server = undefined
  await app?.close()
})

test('killed before it began', async () => {
  await settle(30)
  const child = await start()
  const pressed = press().catch(() => undefined)
  await child.kill()
  await pressed
  await expectNothingHappened(['idle', 'interrupted'])
})

test('killed while it reads', async () => {
  await settle(2500)
  const child = await start()
  expect((await press()).status).toBe(200)
  for (;;) {
    const [row] = await app.database.owner<{ handled: number }[]>`select handled from submission_progress`
    if (row && row.handled > 0) break
    await setTimeout(10)
  }
  await child.kill()
  await expectNothingHappened(['interrupted'])
})

test.each(['register_row', 'submission_receipt'])('killed while it writes to %s', async table => {
  await settle(60)
  await killAtTable(table)
  await expectNothingHappened(['interrupted'])
})

test('killed at its last word before the commit', async () => {
  await settle(60)
  const child = await start()
  const holder = openDatabase(app.database.ownerUrl, { max: 1 })
  await holder`begin`
  await holder`lock table register_row in share mode`
  expect((await press()).status).toBe(200)
  await waitUntilBlocked(app.database.owner, 'register_row')
  // Past the rows, and held at the entry of the log, which is the last thing that is written.
  const other = openDatabase(app.database.ownerUrl, { max: 1 })
  await other`begin`
  await other`lock table audit_entry in share mode`
  await holder`rollback`
  await waitUntilBlocked(app.database.owner, 'audit_entry')
  await child.kill()
  await other`rollback`
  await Promise.all([holder.end(), other.end()])
  await expectNothingHappened(['interrupted'])
})

test('killed after the commit, before the key outside the database was destroyed', async () => {
  await settle(60)
  const child = await start(true)
  const destroying = child.says('destroying')
  expect((await press()).status).toBe(200)
  await destroying
  await child.kill()
  expect(await holdings()).toEqual({ ...whole, outside: true })
  await start()
  expect(await readProgress()).toMatchObject({ state: 'done' })
  const receipt = (await coordinator.get('/api/submission/receipt')).read(submissionReceiptSchema)
  expect(receipt.assessments).toBe(assessments)
  expect(await holdings()).toEqual(whole)
  expect((await press()).problem).toBe('submission.transferred')
})
