// What administrators see of accounts, logging somebody out, and a change of role.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { type Administration, startAdministration } from '../../test/administration.ts'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { makeAccount } from '../../test/builders.ts'
import type { TestApp } from '../../test/harness/app.ts'
import { municipalities, type Persona, personas, units } from '../../test/personas.ts'
import { administeredAccountsSchema, authorisationListSchema } from './contract.ts'

const nextPerson = peopleToAssess(65)

let admin: Administration
let app: TestApp

beforeEach(async () => {
  admin = await startAdministration()
  app = admin.app
})
afterEach(() => app?.close())

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
    expect(await admin.lastOf('accounts.listed')).toMatchObject({
      object_id: '9990',
      details: { accounts: 5 },
    })
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
    await admin.suspend(coordinator, personas.colleague)
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
    expect(await admin.lastOf('authorisation-register.downloaded')).toMatchObject({ details: { rows: 5 } })
    expect((await admin.lastOf('authorisation-register.read'))?.outcome).toBe('done')
    const assessor = await app.logIn(personas.assessor)
    expect((await assessor.get('/api/authorisation-register')).problem).toBe('access.denied')
  })
})

describe('logging somebody out', () => {
  const endSessions = (by: Visitor, whom: Persona) =>
    by.post(admin.path(whom, 'end-sessions'), { confirmed: true })

  test('ends her sessions at once, closes nothing, and is logged', async () => {
    const [first, second] = [await app.logIn(personas.assessor), await app.logIn(personas.assessor)]
    const neighbour = await app.logIn(personas.colleague)
    const coordinator = await app.logIn(personas.coordinator)
    expect((await endSessions(coordinator, personas.assessor)).status).toBe(204)
    for (const visitor of [first, second])
      expect((await visitor.get('/api/assessments')).problem).toBe('session.missing')
    expect((await neighbour.get('/api/assessments')).status).toBe(200)
    expect(await admin.suspendedAt(personas.assessor)).toBeNull()
    expect(await admin.lastOf('session.ended')).toMatchObject({
      object_id: admin.idOf(personas.assessor),
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
    await here.post('/api/session/account', { accountId: admin.idOf(personas.assessor) })
    const there = await app.logIn(personas.assessor)
    await there.post('/api/session/account', { accountId: elsewhere?.id })
    await endSessions(await app.logIn(personas.coordinator), personas.assessor)
    expect([await admin.isSignedIn(here), await admin.isSignedIn(there)]).toEqual([false, true])
  })
})

describe('a change of role', () => {
  test('KORFOR lets an assessor take over as coordinator; her assessments stay where they are', async () => {
    const korfor = await app.logIn(personas.korfor)
    const before = await app.logIn(personas.assessor)
    const { id } = await startAssessment(before, nextPerson())
    const change = (by: Visitor, whom: Persona) =>
      by.post(admin.path(whom, 'coordinator'), { confirmed: true })
    const coordinator = await app.logIn(personas.coordinator)
    expect((await change(coordinator, personas.assessor)).problem).toBe('access.denied')
    expect((await change(korfor, personas.assessor)).status).toBe(204)
    expect(await admin.lastOf('account.role-changed')).toMatchObject({
      details: { from: admin.idOf(personas.assessor), role: 'coordinator' },
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
