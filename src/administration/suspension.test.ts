// Suspension, its lifting, the change of role, and what administrators see of accounts.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { makeAccount, secondAccount } from '../../test/builders.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { municipalities, type Persona, personas, units } from '../../test/personas.ts'
import { createdInvitationsSchema } from '../accounts/contract.ts'
import { accountHolderToken } from '../identity/index.ts'
import { inTransaction, type Transaction } from '../platform/database.ts'
import { administeredAccountsSchema, authorisationListSchema, suspendedSchema } from './contract.ts'

const nextPerson = peopleToAssess(62)

let app: TestApp
let ids: Map<string, string>

beforeEach(async () => {
  app = await startTestApp()
  await app.openRound()
  const rows = await app.database.owner<
    { id: string; full_name: string }[]
  >`select id, full_name from account`
  ids = new Map(rows.map(row => [row.full_name, row.id]))
})
afterEach(() => app?.close())

const idOf = (persona: Persona) => ids.get(persona.name) as string
const path = (persona: Persona, verb: string) => `/api/administration/accounts/${idOf(persona)}/${verb}`
const suspend = (by: Visitor, whom: Persona, receiver?: Persona) =>
  by.post(path(whom, 'suspend'), { confirmed: true, ...(receiver && { receiverId: idOf(receiver) }) })
const isSignedIn = async (visitor: Visitor) => {
  const { body } = await visitor.get('/api/session')
  return (body as { signedIn: boolean }).signedIn
}
const suspendedAt = async (persona: Persona) => {
  const [row] = await app.database.owner`select suspended_at from account where id = ${idOf(persona)}`
  return row?.suspended_at
}
const lastOf = async (action: string) => {
  const [row] = await app.database.owner`select object_id, outcome, role, details from audit_entry
    where action = ${action} order by id desc limit 1`
  return row
}

describe('suspending', () => {
  test('ends every session at once, leaves no account to choose, and is logged', async () => {
    const [first, second] = [await app.logIn(personas.assessor), await app.logIn(personas.assessor)]
    const coordinator = await app.logIn(personas.coordinator)
    const reply = await suspend(coordinator, personas.assessor)
    expect(reply.read(suspendedSchema)).toEqual({
      accounts: 1,
      assessments: 0,
      at: app.clock.now().toISOString(),
    })
    for (const visitor of [first, second]) {
      expect((await visitor.get('/api/assessments')).problem).toBe('session.missing')
      expect(await isSignedIn(visitor)).toBe(false)
    }
    const again = await app.logIn(personas.assessor)
    expect((await again.get('/api/session')).body).toMatchObject({
      accounts: [],
      account: null,
      suspended: true,
    })
    const stranger = await app.logIn(personas.stranger)
    expect((await stranger.get('/api/session')).body).toMatchObject({ accounts: [], suspended: false })
    expect((await again.get('/api/assessments')).problem).toBe('session.no-account')
    expect(await lastOf('account.suspended')).toMatchObject({
      object_id: idOf(personas.assessor),
      outcome: 'done',
      details: { accounts: 1, assessments: 0 },
    })
  })

  test('blocks the eID under a new invitation of the municipality that year, and not elsewhere or the year after', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    const accept = async (giver: Visitor, wish: object) => {
      const made = await giver.post('/api/invitations', {
        role: 'assessor',
        kind: 'single',
        count: 1,
        ...wish,
      })
      const link = made.read(createdInvitationsSchema).links[0]?.link ?? ''
      const guest = app.visit()
      await guest.post('/api/invitations/open', { token: new URL(link).hash.slice(1) })
      await guest.logIn(personas.assessor)
      const profile = {
        fullName: 'Åse Ny',
        email: 'a@example.no',
        serviceType: 1,
        termsVersion: 1,
        language: 'nb',
      }
      return guest.post('/api/invitations/accept', profile)
    }
    await suspend(coordinator, personas.assessor)
    expect((await accept(coordinator, { unitId: units.nav.id })).problem).toBe('invitation.blocked')
    const elsewhere = await app.logIn(personas.coordinatorElsewhere)
    expect((await accept(elsewhere, { unitId: units.elsewhere.id })).status).toBe(200)
    app.clock.set(new Date('2027-01-10T10:00:00Z'))
    const nextYear = await app.logIn(personas.coordinator)
    expect((await accept(nextYear, { unitId: units.nav.id })).status).toBe(200)
  })

  test('somebody who holds assessments is handed over in the same step, and not suspended without', async () => {
    const assessor = await app.logIn(personas.assessor)
    const { id } = await startAssessment(assessor, nextPerson())
    const coordinator = await app.logIn(personas.coordinator)
    expect((await suspend(coordinator, personas.assessor)).problem).toBe('suspension.receiver-needed')
    expect((await suspend(coordinator, personas.assessor, personas.assessorNav)).problem).toBe(
      'handover.receiver',
    )
    expect((await suspend(coordinator, personas.assessor, personas.assessor)).problem).toBe(
      'handover.receiver',
    )
    expect(await suspendedAt(personas.assessor)).toBeNull()
    expect(await isSignedIn(assessor)).toBe(true)
    const done = await suspend(coordinator, personas.assessor, personas.colleague)
    expect(done.body).toMatchObject({ assessments: 1 })
    const colleague = await app.logIn(personas.colleague)
    expect((await colleague.get(`/api/assessments/${id}`)).status).toBe(200)
    const line = await app.database.owner`select role from audit_entry
      where action = 'assessment.handed-over' and object_id = ${id}`
    expect(line).toEqual([{ role: 'coordinator' }])
  })

  test('closes all accounts of the person in the municipality, and all that they hold goes along', async () => {
    const second = await secondAccount(app.database.owner, idOf(personas.assessor), units.nav.id)
    const visitor = await app.logIn(personas.assessor)
    for (const accountId of [idOf(personas.assessor), second]) {
      await visitor.post('/api/session/account', { accountId })
      await startAssessment(visitor, nextPerson())
    }
    const coordinator = await app.logIn(personas.coordinator)
    const listed = (await coordinator.get('/api/administration/accounts')).read(administeredAccountsSchema)
    expect(
      listed.accounts
        .filter(account => account.fullName === personas.assessor.name)
        .map(account => [account.assessments, account.ofPerson]),
    ).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect((await suspend(coordinator, personas.assessor, personas.colleague)).problem).toBe(
      'handover.receiver',
    )
    const done = await suspend(coordinator, personas.assessor, personas.coordinator)
    expect(done.body).toMatchObject({ accounts: 2, assessments: 2 })
  })

  test('by KORUS and KORFOR in their branch; by nobody outside it, of nobody above, and never of oneself', async () => {
    const korus = await app.logIn(personas.korus)
    const korusElsewhere = await app.logIn(personas.korusElsewhere)
    const coordinatorElsewhere = await app.logIn(personas.coordinatorElsewhere)
    const coordinator = await app.logIn(personas.coordinator)
    const outside = 'administration.account-not-found'
    expect((await suspend(korusElsewhere, personas.assessor)).problem).toBe(outside)
    expect((await suspend(coordinatorElsewhere, personas.assessor)).problem).toBe(outside)
    expect((await suspend(coordinator, personas.korus)).problem).toBe(outside)
    expect((await suspend(korus, personas.korfor)).problem).toBe(outside)
    expect((await suspend(korus, personas.korusElsewhere)).problem).toBe(outside)
    expect((await suspend(coordinator, personas.coordinator)).problem).toBe('suspension.own')
    expect(await lastOf('account.suspended')).toMatchObject({
      outcome: 'refused',
      details: { code: 'suspension.own' },
    })
    expect((await suspend(korus, personas.coordinator)).status).toBe(200)
    const korfor = await app.logIn(personas.korfor)
    expect((await suspend(korfor, personas.korus)).status).toBe(200)
    expect((await suspend(korfor, personas.korus)).problem).toBe('suspension.already')
    expect(await isSignedIn(korus)).toBe(false)
  })
})

describe('logging somebody out', () => {
  const endSessions = (by: Visitor, whom: Persona) => by.post(path(whom, 'end-sessions'), { confirmed: true })

  test('ends her sessions at once, closes nothing, and is logged', async () => {
    const [first, second] = [await app.logIn(personas.assessor), await app.logIn(personas.assessor)]
    const neighbour = await app.logIn(personas.colleague)
    const coordinator = await app.logIn(personas.coordinator)
    expect((await endSessions(coordinator, personas.assessor)).status).toBe(204)
    for (const visitor of [first, second])
      expect((await visitor.get('/api/assessments')).problem).toBe('session.missing')
    expect((await neighbour.get('/api/assessments')).status).toBe(200)
    expect(await suspendedAt(personas.assessor)).toBeNull()
    expect(await lastOf('session.ended')).toMatchObject({
      object_id: idOf(personas.assessor),
      outcome: 'done',
      role: 'coordinator',
    })
    expect((await (await app.logIn(personas.assessor)).get('/api/assessments')).status).toBe(200)
    expect((await endSessions(coordinator, personas.coordinator)).problem).toBe('sessions.own')
    expect((await endSessions(coordinator, personas.assessorElsewhere)).problem).toBe(
      'administration.account-not-found',
    )
  })

  test('leaves what she is doing in another municipality', async () => {
    const { nationalNumber } = personas.assessor
    const hers = { ...personas.assessorElsewhere, name: 'Åse i Nesheim', nationalNumber }
    const { owner } = app.database
    await owner.begin(tx => makeAccount(tx, app.app.program.keyRing, hers, app.clock.now()))
    const [elsewhere] = await owner<{ id: string }[]>`select id from account where full_name = ${hers.name}`
    const here = await app.logIn(personas.assessor)
    await here.post('/api/session/account', { accountId: idOf(personas.assessor) })
    const there = await app.logIn(personas.assessor)
    await there.post('/api/session/account', { accountId: elsewhere?.id })
    await endSessions(await app.logIn(personas.coordinator), personas.assessor)
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true])
  })
})

describe('by KORUS', () => {
  test('what the assessor holds is handed over within the suspension, and never without one', async () => {
    const assessor = await app.logIn(personas.assessor)
    const { id } = await startAssessment(assessor, nextPerson())
    const korus = await app.logIn(personas.korus)
    const alone = { receiverId: idOf(personas.coordinator), confirmed: true }
    expect((await korus.post(path(personas.assessor, 'handover'), alone)).problem).toBe('access.denied')
    const done = await suspend(korus, personas.assessor, personas.coordinator)
    expect(done.body).toMatchObject({ assessments: 1 })
    const [line] = await app.database.owner`select role, municipality_number from audit_entry
      where action = 'assessment.handed-over' and object_id = ${id}`
    expect(line).toEqual({ role: 'korus', municipality_number: municipalities.fjordvik.number })
  })
})

test('a suspension races with saves: what was answered as saved is with the one who took over', async () => {
  const random = seededRandom(64)
  const coordinator = await app.logIn(personas.coordinator)
  const korfor = await app.logIn(personas.korfor)
  const colleague = await app.logIn(personas.colleague)
  const refusals = new Set<string | undefined>()
  for (let wave = 0; wave < 12; wave += 1) {
    const assessor = await app.logIn(personas.assessor)
    const { id } = await startAssessment(assessor, nextPerson())
    let version = 1
    const saves = (async () => {
      for (const category of [1, 2, 3, 1, 2, 3]) {
        const save = { baseVersion: version, changes: { category }, reason: 'autosave' }
        const reply = await assessor.patch(`/api/assessments/${id}`, save)
        refusals.add(reply.problem)
        if (reply.status !== 200) return
        version = (reply.body as { version: number }).version
      }
    })()
    await new Promise(resolve => setTimeout(resolve, random() * 40))
    expect((await suspend(coordinator, personas.assessor, personas.colleague)).status).toBe(200)
    await saves
    expect((await colleague.get(`/api/assessments/${id}`)).body).toMatchObject({ version })
    await korfor.post(path(personas.assessor, 'lift-suspension'), { confirmed: true })
  }
  for (const refusal of refusals)
    expect([undefined, 'assessment.not-found', 'session.missing']).toContain(refusal)
  expect(refusals.size).toBeGreaterThan(1)
})

describe('lifting', () => {
  test('is KORFOR’s alone, and gives back what was closed', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    const korfor = await app.logIn(personas.korfor)
    await suspend(coordinator, personas.assessor)
    const lift = (by: Visitor) => by.post(path(personas.assessor, 'lift-suspension'), { confirmed: true })
    expect((await lift(coordinator)).problem).toBe('access.denied')
    expect((await lift(korfor)).status).toBe(204)
    expect(await lastOf('account.suspension-lifted')).toMatchObject({
      object_id: idOf(personas.assessor),
      role: 'korfor',
    })
    expect((await lift(korfor)).problem).toBe('suspension.not-suspended')
    const back = await app.logIn(personas.assessor)
    await startAssessment(back, nextPerson())
  })
})

describe('the database alone', () => {
  const acting = async <T>(persona: Persona, work: (tx: Transaction) => Promise<T>) => {
    const { program } = app.app
    const now = app.clock.now()
    const key = await inTransaction(program.database, { system: 'login' }, now, tx =>
      program.keyRing.accountKey(tx),
    )
    const holder = accountHolderToken(key, persona.nationalNumber)
    return inTransaction(program.database, { account: idOf(persona), holder }, now, work)
  }

  test('nobody sets, clears or writes a suspension but through the functions', async () => {
    const refused = [
      [
        personas.assessor,
        (tx: Transaction) => tx`update account set suspended_at = null where id = ${idOf(personas.assessor)}`,
      ],
      [
        personas.coordinator,
        (tx: Transaction) =>
          tx`update account set suspended_at = now() where id = ${idOf(personas.assessor)}`,
      ],
      [personas.korfor, (tx: Transaction) => tx`delete from eid_block`],
      [personas.assessor, (tx: Transaction) => tx`select * from eid_block`],
      [
        personas.coordinator,
        (tx: Transaction) => tx`select account_lift_suspension(${idOf(personas.assessor)})`,
      ],
    ] as const
    for (const [persona, attempt] of refused)
      await expect(acting(persona, attempt)).rejects.toThrow(/permission denied|only KORFOR/)
  })

  test('a coordinator can’t write another’s name, nor a suspended person her own', async () => {
    const rename = (whose: Persona) => (tx: Transaction) =>
      tx`update account set full_name = 'Andre Navn' where id = ${idOf(whose)}`
    expect((await acting(personas.coordinator, rename(personas.assessor))).count).toBe(0)
    expect((await acting(personas.assessor, rename(personas.assessor))).count).toBe(1)
    await suspend(await app.logIn(personas.coordinator), personas.assessor)
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
      tx => tx`select account_suspend(${idOf(personas.assessor)}, null)`,
      () => startBare(personas.assessor),
    )
    expect(outcome).toBe('the account has been suspended')
    const [held] = await app.database.owner`select count(*)::int as n from assessment`
    expect(held?.n).toBe(0)
  })

  test('a handover and a suspension that have begun wait for the suspension of who does it, and are refused', async () => {
    const deeds = [
      (tx: Transaction) =>
        tx`select assessments_hand_over(${idOf(personas.assessor)}, ${idOf(personas.colleague)}, null)`,
      (tx: Transaction) => tx`select * from account_suspend(${idOf(personas.assessor)}, null)`,
    ]
    for (const deed of deeds) {
      const outcome = await meanwhile(
        personas.korfor,
        tx => tx`select account_suspend(${idOf(personas.coordinator)}, null)`,
        () => acting(personas.coordinator, deed),
      )
      expect(outcome).toBe('the account has been suspended')
      await (await app.logIn(personas.korfor)).post(path(personas.coordinator, 'lift-suspension'), {
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
      select holder_token, municipality_number, 2026, now() from account where id = ${idOf(personas.assessor)}`
    expect((await assessor.get('/api/assessments')).problem).toBe('session.no-account')
    app.clock.set(new Date('2027-01-10T10:00:00Z'))
    expect((await (await app.logIn(personas.assessor)).get('/api/assessments')).status).toBe(200)
  })
})

test('a suspension races with starts: nobody who is suspended is left holding anything', async () => {
  const random = seededRandom(62)
  const soon = (most: number) => new Promise(resolve => setTimeout(resolve, random() * most))
  const coordinator = await app.logIn(personas.coordinator)
  const korfor = await app.logIn(personas.korfor)
  const outcomes = new Set<string>()
  for (let wave = 0; wave < 20; wave += 1) {
    const assessor = await app.logIn(personas.assessor)
    const starts = [1, 2, 3, 4].map(async () => {
      await soon(30)
      return assessor.post('/api/assessments', startRequest(nextPerson()))
    })
    await soon(30)
    const reply = await suspend(coordinator, personas.assessor)
    outcomes.add(reply.problem ?? 'done')
    await Promise.all(starts)
    const [held] = await app.database
      .owner`select count(*)::int as n from assessment a join account h on h.id = a.holder_account_id
      where h.suspended_at is not null`
    expect(held?.n).toBe(0)
    if (reply.status === 200)
      await korfor.post(path(personas.assessor, 'lift-suspension'), { confirmed: true })
    await app.database.owner`delete from assessment`
  }
  expect(outcomes.size).toBe(2)
})

describe('what administrators see', () => {
  test('the coordinator: her municipality by unit, with logins and counts, and no identity', async () => {
    const assessor = await app.logIn(personas.assessor)
    const number = nextPerson()
    await startAssessment(assessor, number)
    const coordinator = await app.logIn(personas.coordinator)
    const reply = await coordinator.get('/api/administration/accounts')
    const { municipality, accounts } = reply.read(administeredAccountsSchema)
    expect(municipality).toEqual({ number: '9990', name: 'Fjordvik' })
    expect(accounts.map(each => each.fullName)).toEqual([
      personas.coordinator.name,
      personas.assessorChildWelfare.name,
      personas.assessorNav.name,
      personas.colleague.name,
      personas.assessor.name,
    ])
    expect(accounts.find(each => each.fullName === personas.assessor.name)).toMatchObject({
      unitName: units.substanceUse.name,
      serviceType: 1,
      assessments: 1,
      withErrors: 1,
      finished: 0,
      lastLoginAt: app.clock.now().toISOString(),
      own: false,
    })
    expect(accounts[0]?.own).toBe(true)
    expect(reply.text).not.toContain(number.slice(0, 6))
    expect(await lastOf('accounts.listed')).toMatchObject({ object_id: '9990', details: { accounts: 5 } })
    const other = await coordinator.get(`/api/administration/accounts?municipalityNumber=9991`)
    expect(other.problem).toBe('administration.outside-branch')
  })

  test('KORUS and KORFOR: a municipality of the branch, and the accounts above', async () => {
    const names = async (persona: Persona, query = '') => {
      const visitor = await app.logIn(persona)
      const reply = await visitor.get(`/api/administration/accounts${query}`)
      return reply.problem ?? reply.read(administeredAccountsSchema).accounts.map(each => each.fullName)
    }
    expect(await names(personas.korus)).toEqual([personas.korus.name])
    expect(((await names(personas.korfor)) as string[]).toSorted()).toEqual([
      personas.korusElsewhere.name,
      personas.korfor.name,
      personas.korus.name,
    ])
    expect(await names(personas.korus, '?municipalityNumber=9991')).toEqual([
      personas.coordinatorElsewhere.name,
      personas.assessorElsewhere.name,
    ])
    expect(await names(personas.korusElsewhere, '?municipalityNumber=9991')).toBe(
      'administration.outside-branch',
    )
  })

  test('the authorisation register: granted and revoked, in one’s branch, also as CSV, both logged', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    await suspend(coordinator, personas.colleague)
    const read = async (visitor: Visitor) =>
      (await visitor.get('/api/authorisation-register')).read(authorisationListSchema)
    const own = await read(coordinator)
    expect(own.length).toBe(5)
    expect(own.every(each => each.municipality === municipalities.fjordvik.name)).toBe(true)
    expect(own.find(each => each.name === personas.colleague.name)).toMatchObject({
      place: units.substanceUse.name,
      role: 'assessor',
      revokedAt: app.clock.now().toISOString(),
    })
    expect((await read(await app.logIn(personas.korus))).length).toBe(8)
    expect((await read(await app.logIn(personas.korfor))).length).toBe(10)
    const csv = await coordinator.get('/api/authorisation-register.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const lines = csv.text.trim().split('\r\n')
    expect(lines.length).toBe(6)
    expect(lines[0]?.replace('\uFEFF', '')).toBe(
      '"Navn","Kommune","Instans","Rolle","Innvilget","Tilbakekalt"',
    )
    expect(lines).toContain(
      '"Bjørn Kollega","Fjordvik","Rus og psykisk helse","Kartlegger","2026-10-01 12:00","2026-10-01 12:00"',
    )
    expect(await lastOf('authorisation-register.downloaded')).toMatchObject({ details: { rows: 5 } })
    expect((await lastOf('authorisation-register.read'))?.outcome).toBe('done')
    const assessor = await app.logIn(personas.assessor)
    expect((await assessor.get('/api/authorisation-register')).problem).toBe('access.denied')
  })
})

describe('a change of role', () => {
  test('KORFOR lets an assessor take over as coordinator; her assessments stay where they are', async () => {
    const korfor = await app.logIn(personas.korfor)
    const before = await app.logIn(personas.assessor)
    const { id } = await startAssessment(before, nextPerson())
    const change = (by: Visitor, whom: Persona) => by.post(path(whom, 'coordinator'), { confirmed: true })
    const coordinator = await app.logIn(personas.coordinator)
    expect((await change(coordinator, personas.assessor)).problem).toBe('access.denied')
    expect((await change(korfor, personas.assessor)).status).toBe(204)
    expect(await lastOf('account.role-changed')).toMatchObject({
      details: { from: idOf(personas.assessor), role: 'coordinator' },
    })
    expect((await change(korfor, personas.assessor)).problem).toBe('administration.account-exists')
    expect((await change(korfor, personas.coordinator)).problem).toBe('role.not-assessor')
    const visitor = await app.logIn(personas.assessor)
    const session = (await visitor.get('/api/session')).body as { accounts: { id: string; role: string }[] }
    expect(session.accounts.map(each => each.role)).toEqual(['coordinator', 'assessor'])
    await visitor.post('/api/session/account', { accountId: session.accounts[0]?.id })
    expect((await visitor.get('/api/submission/preview')).status).toBe(200)
    expect((await visitor.get(`/api/assessments/${id}`)).problem).toBe('assessment.not-found')
  })
})
