import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { inTransaction } from '../platform/database.ts'
import { appendAudit, type ChainLink, chainAudit, readChainEnd, verifyAudit } from './index.ts'

const october = new Date('2026-10-01T10:00:00Z')
let database: TestDatabase

beforeEach(async () => {
  database = await cloneDatabase()
})
afterEach(() => database?.drop())

const append = (count: number) =>
  inTransaction(database.app, { system: 'operator' }, october, async tx => {
    for (let n = 0; n < count; n += 1)
      await appendAudit(tx, {
        at: october,
        action: 'invitation.created',
        objectId: randomUUID(),
        details: { n },
      })
  })
const verify = (kept?: ChainLink) => verifyAudit(database.app, october, kept)
/** What somebody with the database's own rights can do: even the triggers out of the way. */
const tamper = async (statement: string) => {
  await database.owner.begin(async tx => {
    await tx`alter table audit_entry disable trigger user`
    await tx`alter table audit_chain disable trigger user`
    await tx.unsafe(statement)
    await tx`alter table audit_entry enable trigger user`
    await tx`alter table audit_chain enable trigger user`
  })
}

describe('the chain', () => {
  test('grows with the entries and is intact', async () => {
    await append(5)
    expect(await verify()).toMatchObject({ intact: true, entries: 0, unchained: 5 })
    expect(await chainAudit(database.app)).toBe(5)
    await append(3)
    expect(await verify()).toMatchObject({ intact: true, entries: 5, unchained: 3 })
    expect(await chainAudit(database.app)).toBe(3)
    expect(await chainAudit(database.app)).toBe(0)
    expect(await verify()).toMatchObject({ intact: true, entries: 8, unchained: 0 })
  })

  test('is one chain, however many processes write and chain at once', async () => {
    await Promise.all([
      ...Array.from({ length: 12 }, () => append(10)),
      ...Array.from({ length: 12 }, () => chainAudit(database.app)),
    ])
    while ((await chainAudit(database.app)) > 0);
    expect(await verify()).toMatchObject({ intact: true, entries: 120, unchained: 0 })
  })

  test('a deed that is undone leaves no entry', async () => {
    const undone = inTransaction(database.app, { system: 'operator' }, october, async tx => {
      await appendAudit(tx, { at: october, action: 'invitation.created' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await chainAudit(database.app)
    expect(await verify()).toMatchObject({ intact: true, entries: 0, unchained: 0 })
  })

  test('texts of every alphabet and every field are chained alike in and outside the database', async () => {
    await inTransaction(database.app, { system: 'operator' }, new Date('2026-03-29T00:59:59.123Z'), tx =>
      appendAudit(tx, {
        at: new Date('2026-03-29T00:59:59.123Z'),
        role: 'korfor',
        unit: randomUUID(),
        municipality: '9990',
        action: 'agreement.registered',
        objectType: 'åæø "quoted" \\ 字 🙂',
        ground: 'operator',
        outcome: 'refused',
        details: { text: 'linje\nskift', yes: true, list: ['a', 'b'] },
      }),
    )
    await chainAudit(database.app)
    expect(await verify()).toMatchObject({ intact: true, entries: 1 })
  })
})

describe('tampering by the owner of the database is found', () => {
  beforeEach(async () => {
    await append(10)
    await chainAudit(database.app)
  })

  test.each([
    ['a changed detail', `update audit_entry set details = '{"n": 99}' where id = 4`, 4, 'changed'],
    [
      'a changed time',
      `update audit_entry set at = at + interval '1 microsecond' where id = 7`,
      7,
      'changed',
    ],
    [
      'another person blamed',
      `update audit_entry set account_id = gen_random_uuid() where id = 1`,
      1,
      'changed',
    ],
    ['a refusal made a deed', `update audit_entry set outcome = 'refused' where id = 10`, 10, 'changed'],
    [
      'an entry removed with its link',
      'delete from audit_chain where entry_id = 5; delete from audit_entry where id = 5',
      5,
      'missing',
    ],
    [
      'two links swapped',
      'update audit_chain set position = case position when 3 then 1003 when 6 then 3 else position end where position in (3, 6); update audit_chain set position = 6 where position = 1003',
      3,
      'changed',
    ],
    ['a hash rewritten', `update audit_chain set hash = sha256('x') where position = 8`, 8, 'changed'],
    [
      'an entry slipped in',
      `insert into audit_entry (at, action) values (now(), 'login.done')`,
      10,
      'unchained-entry',
    ],
  ])('%s', async (_name, statement, position, reason) => {
    await tamper(statement)
    expect(await verify()).toEqual({ intact: false, position, reason })
  })

  test('an end cut off is a whole chain, and is seen by whoever kept the end', async () => {
    const kept = await readChainEnd(database.app)
    expect(kept?.position).toBe(10)
    await append(2)
    await chainAudit(database.app)
    expect(await verify(kept ?? undefined)).toMatchObject({ intact: true, entries: 12 })
    const last = await readChainEnd(database.app)
    await tamper(
      'delete from audit_chain where entry_id > 10; delete from audit_entry where id > 10; delete from audit_pending',
    )
    expect(await verify()).toMatchObject({ intact: true, entries: 10, end: kept })
    expect(await verify(last ?? undefined)).toEqual({ intact: false, position: 10, reason: 'cut-off' })
  })

  test('an end rewritten with all its hashes is seen by whoever kept it', async () => {
    const kept = await readChainEnd(database.app)
    await tamper(`delete from audit_chain where entry_id > 8; update audit_entry set action = 'logout.done' where id = 9;
      insert into audit_pending (entry_id) select generate_series(9, 10)`)
    await chainAudit(database.app)
    expect(await verify()).toMatchObject({ intact: true, entries: 10 })
    expect(await verify(kept ?? undefined)).toEqual({ intact: false, position: 10, reason: 'replaced' })
  })

  test('without putting the triggers away even the owner changes nothing', async () => {
    const { owner } = database
    await expect(owner`update audit_entry set details = '{}'`).rejects.toThrow('append-only')
    await expect(owner`delete from audit_entry`).rejects.toThrow('append-only')
    await expect(owner`truncate audit_entry cascade`).rejects.toThrow('append-only')
    await expect(owner`delete from audit_chain`).rejects.toThrow('append-only')
    await expect(owner`update audit_chain set hash = ''`).rejects.toThrow('append-only')
  })
})

describe('the program’s own role', () => {
  const as = (account: string | undefined) => ({
    account,
    ...(account ? {} : { system: 'operator' as const }),
  })

  test('can append and nothing else', async () => {
    await append(2)
    await chainAudit(database.app)
    const { app } = database
    for (const statement of [
      `update audit_entry set details = '{}'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `update audit_chain set hash = ''`,
      'delete from audit_chain',
      `insert into audit_chain (position, entry_id, hash) values (9, 1, '')`,
      'delete from audit_pending',
      'alter table audit_entry disable trigger user',
      'alter table audit_chain disable trigger all',
      'drop trigger audit_entry_append_only on audit_entry',
      'alter table audit_entry disable row level security',
      'truncate audit_chain',
      'insert into audit_pending (entry_id) values (1)',
      'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
      `set session_replication_role = 'replica'`,
      'set role pg_database_owner',
      'reset session authorization; alter table audit_entry owner to brukerplan_app',
      'create rule hidden as on insert to audit_entry do instead nothing',
    ])
      await expect(app.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner/)
    expect(await verify()).toMatchObject({ intact: true, entries: 2 })
  })

  test('writes in nobody else’s name, and reads only the acting account’s own entries', async () => {
    const [one, another] = [randomUUID(), randomUUID()]
    const write = (actor: string, name: string) =>
      inTransaction(database.app, as(actor), october, tx =>
        appendAudit(tx, { at: october, account: name, action: 'account.chosen' }),
      )
    await write(one, one)
    await write(another, another)
    await expect(write(one, another)).rejects.toThrow(/row-level security/)
    const seen = await inTransaction(
      database.app,
      as(one),
      october,
      async tx => tx`select account_id from audit_entry`,
    )
    expect(seen.map(row => row.account_id)).toEqual([one])
  })
})
