import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { inTransaction, type SendWithCommit, type Transaction } from './database.ts'

const october = new Date('2026-10-01T10:00:00Z')
const [living, suspended] = [randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
  await database.owner`insert into account (id, holder_token, role, full_name, email, granted_at, suspended_at) values
    (${living}, 'one', 'korfor', 'En Levende', 'l@example.no', ${october}, null),
    (${suspended}, 'two', 'korfor', 'En Stengt', 's@example.no', ${october}, ${october})`
})
beforeEach(async () => {
  await database.owner`delete from login_attempt`
})
afterAll(() => database?.drop())

const attempt = (tx: Transaction, state: string, purpose: string | undefined = 'login') =>
  tx`select login_attempt_keep(${Buffer.from(state)}, ${state}, 'n', 'v', ${purpose}, '/', null, ${october}, 10)`

const begin = (work: (tx: Transaction, sendWithCommit: SendWithCommit) => Promise<unknown>) =>
  inTransaction(database.app, { system: 'login' }, october, work)

const kept = async () =>
  (await database.owner<{ state: string }[]>`select state from login_attempt order by state`).map(
    row => row.state,
  )

const openTransactions = async () => {
  const [row] = await database.owner<{ open: number }[]>`select count(*)::int as open from pg_stat_activity
    where datname = current_database() and usename = 'brukerplan_app' and state like 'idle in transaction%'`
  return row?.open
}

test('a statement that goes out with the commit is committed when the transaction has ended', async () => {
  const result = await begin(async (tx, sendWithCommit) => {
    sendWithCommit(attempt(tx, 'a'))
    return 'answer'
  })
  expect(result).toBe('answer')
  expect(await kept()).toEqual(['a'])
})

test('a statement that goes out with the commit and fails takes everything with it, and is told', async () => {
  const failing = begin(async (tx, sendWithCommit) => {
    await attempt(tx, 'before')
    sendWithCommit(attempt(tx, 'last', 'something else'))
  })
  await expect(failing).rejects.toMatchObject({ code: '23514' })
  expect(await kept()).toEqual([])
  expect(await openTransactions()).toBe(0)
})

test('a statement that cannot even be sent is told', async () => {
  const failing = begin(async (tx, sendWithCommit) => {
    sendWithCommit(tx`select ${Symbol('no value') as unknown as string}`)
  })
  await expect(failing).rejects.toThrow()
  expect(await openTransactions()).toBe(0)
})

test('work that fails after it has sent its last statement undoes it', async () => {
  const failing = begin(async (tx, sendWithCommit) => {
    sendWithCommit(attempt(tx, 'undone'))
    throw new Error('after all')
  })
  await expect(failing).rejects.toThrow('after all')
  expect(await kept()).toEqual([])
  expect(await openTransactions()).toBe(0)
})

test('only one statement goes out with the commit', async () => {
  const failing = begin(async (tx, sendWithCommit) => {
    sendWithCommit(attempt(tx, 'a'))
    sendWithCommit(attempt(tx, 'b'))
  })
  await expect(failing).rejects.toThrow('only one statement')
  expect(await kept()).toEqual([])
})

test('who acts is known to the end of the transaction and no longer; a suspended account may not act at all', async () => {
  const who = (tx: Transaction) =>
    tx`select actor_account() as account, actor_id() as id, actor_role() as role, (actor()).role as record, in_branch('9990') as branch`
  const ask = (account: string) => inTransaction(database.app, { account }, october, async tx => who(tx))
  expect(await ask(living)).toMatchObject([
    { account: living, id: living, role: 'korfor', record: 'korfor', branch: true },
  ])
  const nobody = { id: null, role: null, record: null, branch: false }
  await expect(ask(suspended)).rejects.toMatchObject({ constraint_name: 'account_may_act' })
  expect(await ask(randomUUID())).toMatchObject([nobody])
  const after = await Promise.all(
    Array.from({ length: 8 }, async () => who(database.app as unknown as Transaction)),
  )
  expect(after.flat()).toMatchObject(Array(8).fill({ account: null, ...nobody }))
})

test('a connection that is cut within a transaction fails what is asked of it, and not the program', async () => {
  const { app, owner } = database
  const told: string[] = []
  const cut = app.begin(async tx => {
    const [session] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    await owner`select pg_terminate_backend(${session?.pid ?? 0})`
    // The first is asked while the connection closes, the others when it is gone.
    for (let question = 0; question < 3; question += 1) {
      told.push(await tx`select 1`.catch(error => error.code))
      await setTimeout(50)
    }
  })
  await expect(cut).rejects.toMatchObject({ code: expect.stringMatching(/^(CONNECTION_CLOSED|ECONNRESET)$/) })
  await expect.poll(() => told.slice(1)).toEqual(Array(2).fill('CONNECTION_CLOSED'))
  expect(told[0]).toMatch(/^(CONNECTION_CLOSED|ECONNRESET)$/)
  for (let n = 0; n < 20; n += 1) expect(await app`select ${n}::int as n`).toEqual([{ n }])
})
