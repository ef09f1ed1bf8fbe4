// Suspension and its lifting, and what races with them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../../dev/national-numbers.ts'
import type { Visitor } from '../../dev/visitor.ts'
import { type Administration, startAdministration } from '../../test/administration.ts'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { secondAccount } from '../../test/builders.ts'
import type { TestApp } from '../../test/harness/app.ts'
import { municipalities, personas, units } from '../../test/personas.ts'
import { createdInvitationsSchema } from '../accounts/contract.ts'
import { administeredAccountsSchema, suspendedSchema } from './contract.ts'

const nextPerson = peopleToAssess(62)

let admin: Administration
let app: TestApp

beforeEach(async () => {
  admin = await startAdministration()
  app = admin.app
})
afterEach(() => app?.close())

describe('suspending', () => {
  test('ends every session at once, leaves no account to choose, and is logged', async () => {
    const [first, second] = [await app.logIn(personas.assessor), await app.logIn(personas.assessor)]
    const coordinator = await app.logIn(personas.coordinator)
    const reply = await admin.suspend(coordinator, personas.assessor)
    expect(reply.read(suspendedSchema)).toEqual({
      accounts: 1,
      assessments: 0,
      at: app.clock.now().toISOString(),
    })
    for (const visitor of [first, second]) {
      expect((await visitor.get('/api/assessments')).problem).toBe('session.missing')
      expect(await admin.isSignedIn(visitor)).toBe(false)
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
    expect(await admin.lastOf('account.suspended')).toMatchObject({
      object_id: admin.idOf(personas.assessor),
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
    await admin.suspend(coordinator, personas.assessor)
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
    expect((await admin.suspend(coordinator, personas.assessor)).problem).toBe('suspension.receiver-needed')
    expect((await admin.suspend(coordinator, personas.assessor, personas.assessorNav)).problem).toBe(
      'handover.receiver',
    )
    expect((await admin.suspend(coordinator, personas.assessor, personas.assessor)).problem).toBe(
      'handover.receiver',
    )
    expect(await admin.suspendedAt(personas.assessor)).toBeNull()
    expect(await admin.isSignedIn(assessor)).toBe(true)
    const done = await admin.suspend(coordinator, personas.assessor, personas.colleague)
    expect(done.body).toMatchObject({ assessments: 1 })
    const colleague = await app.logIn(personas.colleague)
    expect((await colleague.get(`/api/assessments/${id}`)).status).toBe(200)
    const line = await app.database.owner`select role from audit_entry
      where action = 'assessment.handed-over' and object_id = ${id}`
    expect(line).toEqual([{ role: 'coordinator' }])
  })

  test('closes all accounts of the person in the municipality, and all that they hold goes along', async () => {
    const second = await secondAccount(app.database.owner, admin.idOf(personas.assessor), units.nav.id)
    const visitor = await app.logIn(personas.assessor)
    for (const accountId of [admin.idOf(personas.assessor), second]) {
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
    expect((await admin.suspend(coordinator, personas.assessor, personas.colleague)).problem).toBe(
      'handover.receiver',
    )
    const done = await admin.suspend(coordinator, personas.assessor, personas.coordinator)
    expect(done.body).toMatchObject({ accounts: 2, assessments: 2 })
  })

  test('by KORUS and KORFOR in their branch; by nobody outside it, of nobody above, and never of oneself', async () => {
    const korus = await app.logIn(personas.korus)
    const korusElsewhere = await app.logIn(personas.korusElsewhere)
    const coordinatorElsewhere = await app.logIn(personas.coordinatorElsewhere)
    const coordinator = await app.logIn(personas.coordinator)
    const outside = 'administration.account-not-found'
    expect((await admin.suspend(korusElsewhere, personas.assessor)).problem).toBe(outside)
    expect((await admin.suspend(coordinatorElsewhere, personas.assessor)).problem).toBe(outside)
    expect((await admin.suspend(coordinator, personas.korus)).problem).toBe(outside)
    expect((await admin.suspend(korus, personas.korfor)).problem).toBe(outside)
    expect((await admin.suspend(korus, personas.korusElsewhere)).problem).toBe(outside)
    expect((await admin.suspend(coordinator, personas.coordinator)).problem).toBe('suspension.own')
    expect(await admin.lastOf('account.suspended')).toMatchObject({
      outcome: 'refused',
      details: { code: 'suspension.own' },
    })
    expect((await admin.suspend(korus, personas.coordinator)).status).toBe(200)
    const korfor = await app.logIn(personas.korfor)
    expect((await admin.suspend(korfor, personas.korus)).status).toBe(200)
    expect((await admin.suspend(korfor, personas.korus)).problem).toBe('suspension.already')
    expect(await admin.isSignedIn(korus)).toBe(false)
  })
})

describe('by KORUS', () => {
  test('what the assessor holds is handed over within the suspension, and never without one', async () => {
    const assessor = await app.logIn(personas.assessor)
    const { id } = await startAssessment(assessor, nextPerson())
    const korus = await app.logIn(personas.korus)
    const alone = { receiverId: admin.idOf(personas.coordinator), confirmed: true }
    expect((await korus.post(admin.path(personas.assessor, 'handover'), alone)).problem).toBe('access.denied')
    const done = await admin.suspend(korus, personas.assessor, personas.coordinator)
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
    expect((await admin.suspend(coordinator, personas.assessor, personas.colleague)).status).toBe(200)
    await saves
    expect((await colleague.get(`/api/assessments/${id}`)).body).toMatchObject({ version })
    await korfor.post(admin.path(personas.assessor, 'lift-suspension'), { confirmed: true })
  }
  for (const refusal of refusals)
    expect([undefined, 'assessment.not-found', 'session.missing']).toContain(refusal)
  expect(refusals.size).toBeGreaterThan(1)
})

describe('lifting', () => {
  test('is KORFOR’s alone, and gives back what was closed', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    const korfor = await app.logIn(personas.korfor)
    await admin.suspend(coordinator, personas.assessor)
    const lift = (by: Visitor) =>
      by.post(admin.path(personas.assessor, 'lift-suspension'), { confirmed: true })
    expect((await lift(coordinator)).problem).toBe('access.denied')
    expect((await lift(korfor)).status).toBe(204)
    expect(await admin.lastOf('account.suspension-lifted')).toMatchObject({
      object_id: admin.idOf(personas.assessor),
      role: 'korfor',
    })
    expect((await lift(korfor)).problem).toBe('suspension.not-suspended')
    const back = await app.logIn(personas.assessor)
    await startAssessment(back, nextPerson())
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
    const reply = await admin.suspend(coordinator, personas.assessor)
    outcomes.add(reply.problem ?? 'done')
    await Promise.all(starts)
    const [held] = await app.database
      .owner`select count(*)::int as n from assessment a join account h on h.id = a.holder_account_id
      where h.suspended_at is not null`
    expect(held?.n).toBe(0)
    if (reply.status === 200)
      await korfor.post(admin.path(personas.assessor, 'lift-suspension'), { confirmed: true })
    await app.database.owner`delete from assessment`
  }
  expect(outcomes.size).toBe(2)
})
