// What the database refuses of suspensions, handovers and starts by itself, whatever the code forgets.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Administration, startAdministration } from '../../test/administration.ts'
import type { TestApp } from '../../test/harness/app.ts'
import { type Persona, personas, units } from '../../test/personas.ts'
import { accountHolderToken } from '../identity/index.ts'
import { inTransaction, type Transaction } from '../platform/database.ts'

let admin: Administration
let app: TestApp

beforeEach(async () => {
  admin = await startAdministration()
  app = admin.app
})
afterEach(() => app?.close())

describe('the database alone', () => {
  const acting = async <T>(persona: Persona, work: (tx: Transaction) => Promise<T>) => {
    const { program } = app.app
    const now = app.clock.now()
    const key = await inTransaction(program.database, { system: 'login' }, now, tx =>
      program.keyRing.accountKey(tx),
    )
    const holder = accountHolderToken(key, persona.nationalNumber)
    return inTransaction(program.database, { account: admin.idOf(persona), holder }, now, work)
  }

  test('nobody sets, clears or writes a suspension but through the functions', async () => {
    const refused = [
      [
        personas.assessor,
        (tx: Transaction) =>
          tx`update account set suspended_at = null where id = ${admin.idOf(personas.assessor)}`,
      ],
      [
        personas.coordinator,
        (tx: Transaction) =>
          tx`update account set suspended_at = now() where id = ${admin.idOf(personas.assessor)}`,
      ],
      [personas.korfor, (tx: Transaction) => tx`delete from eid_block`],
      [personas.assessor, (tx: Transaction) => tx`select * from eid_block`],
      [
        personas.coordinator,
        (tx: Transaction) => tx`select account_lift_suspension(${admin.idOf(personas.assessor)})`,
      ],
    ] as const
    for (const [persona, attempt] of refused)
      await expect(acting(persona, attempt)).rejects.toThrow(/permission denied|only KORFOR/)
  })

  test('a coordinator can’t write another’s name, nor a suspended person her own', async () => {
    const rename = (whose: Persona) => (tx: Transaction) =>
      tx`update account set full_name = 'Andre Navn' where id = ${admin.idOf(whose)}`
    expect((await acting(personas.coordinator, rename(personas.assessor))).count).toBe(0)
    expect((await acting(personas.assessor, rename(personas.assessor))).count).toBe(1)
    await admin.suspend(await app.logIn(personas.coordinator), personas.assessor)
    await expect(acting(personas.assessor, rename(personas.assessor))).rejects.toThrow('has been suspended')
  })

  /** What `other` comes to when it begins while `persona` has done `work` and not committed. */
  const meanwhile = async (
    persona: Persona,
    work: (tx: Transaction) => Promise<unknown>,
    other: () => Promise<unknown>,
  ) => {
    const isWaiting = async () => {
      const [row] = await app.database.owner`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      return row?.n > 0
    }
    let outcome: Promise<unknown> = Promise.resolve()
    await acting(persona, async tx => {
      await work(tx)
      outcome = other().catch(error => error.message)
      while (!(await isWaiting())) await new Promise(resolve => setTimeout(resolve, 5))
    })
    return outcome
  }
  const startBare = async (persona: Persona) => {
    const [round] = await app.database.owner`select id from round`
    return acting(
      persona,
      tx =>
        tx`select assessment_start(${randomUUID()}, ${round?.id}, '\\x01', '\\x02', '\\x03', '\\x04', 0, 0, true, 1)`,
    )
  }

  test('a start that has begun waits for a suspension under way, and then makes nothing', async () => {
    const outcome = await meanwhile(
      personas.coordinator,
      tx => tx`select account_suspend(${admin.idOf(personas.assessor)}, null)`,
      () => startBare(personas.assessor),
    )
    expect(outcome).toBe('the account has been suspended')
    const [held] = await app.database.owner`select count(*)::int as n from assessment`
    expect(held?.n).toBe(0)
  })

  test('a handover and a suspension that have begun wait for the suspension of who does it, and are refused', async () => {
    const deeds = [
      (tx: Transaction) =>
        tx`select assessments_hand_over(${admin.idOf(personas.assessor)}, ${admin.idOf(personas.colleague)}, null)`,
      (tx: Transaction) => tx`select * from account_suspend(${admin.idOf(personas.assessor)}, null)`,
    ]
    for (const deed of deeds) {
      const outcome = await meanwhile(
        personas.korfor,
        tx => tx`select account_suspend(${admin.idOf(personas.coordinator)}, null)`,
        () => acting(personas.coordinator, deed),
      )
      expect(outcome).toBe('the account has been suspended')
      await (await app.logIn(personas.korfor)).post(admin.path(personas.coordinator, 'lift-suspension'), {
        confirmed: true,
      })
    }
  })

  test('a start that has begun waits for a merger of units under way, and belongs to the one that is left', async () => {
    await meanwhile(
      personas.coordinator,
      tx => tx`select unit_merge(${units.substanceUse.id}, ${units.nav.id})`,
      () => startBare(personas.assessor),
    )
    const held = await app.database.owner`select unit_id from assessment`
    expect(held).toEqual([{ unit_id: units.nav.id }])
  })

  test('a session of a blocked eID has no account, whatever stands on the account itself', async () => {
    const assessor = await app.logIn(personas.assessor)
    await app.database.owner`insert into eid_block (holder_token, municipality_number, year, blocked_at)
      select holder_token, municipality_number, 2026, now() from account where id = ${admin.idOf(personas.assessor)}`
    expect((await assessor.get('/api/assessments')).problem).toBe('session.no-account')
    app.clock.set(new Date('2027-01-10T10:00:00Z'))
    expect((await (await app.logIn(personas.assessor)).get('/api/assessments')).status).toBe(200)
  })
})
