// In 2021 the collection was stopped: staff could attach themselves to other units and see personal data, data were given
// out without a legal basis, people had not been informed, and there was no overview of who had had access. Each of these
// is tried here, and must fail, or leave a trace.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../dev/visitor.ts'
import { createdInvitationsSchema } from '../src/accounts/contract.ts'
import { inTransaction } from '../src/platform/database.ts'
import { submissionProgressSchema, submissionReceiptSchema } from '../src/submission/contract.ts'
import { peopleToAssess, startAssessment, startRequest } from './assessments.ts'
import { fillRound } from './fill-round.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { personas, units } from './personas.ts'

const nextPerson = peopleToAssess(2021)
let app: TestApp
let roundId: string
let assessor: Visitor
let nav: Visitor
let coordinator: Visitor
let korfor: Visitor

beforeAll(async () => {
  app = await startTestApp()
  roundId = await app.openRound()
  assessor = await app.logIn(personas.assessor)
  nav = await app.logIn(personas.assessorNav)
  coordinator = await app.logIn(personas.coordinator)
  korfor = await app.logIn(personas.korfor)
})
afterAll(() => app?.close())

const accountOf = async (name: string) => {
  const [row] = await app.database.owner<{ id: string; unit_id: string }[]>`
    select id, unit_id from account where full_name = ${name}`
  if (!row) throw new Error(`${name} has no account`)
  return row
}
const entries = async (action: string, outcome = 'done') => {
  const rows = await app.database.owner`select account_id, object_id from audit_entry
    where action = ${action} and outcome = ${outcome} order by id`
  return rows.map(row => ({ account: row.account_id, object: row.object_id }))
}

describe('a self-chosen unit', () => {
  test('is not given to a guest who asks for one: the unit is the invitation’s', async () => {
    const made = await coordinator.post('/api/invitations', {
      role: 'assessor',
      unitId: units.nav.id,
      kind: 'single',
      count: 1,
    })
    const link = made.read(createdInvitationsSchema).links[0]?.link ?? ''
    const guest = app.visit()
    await guest.post('/api/invitations/open', { token: new URL(link).hash.slice(1) })
    await guest.logIn(personas.stranger)
    const elsewhere = { unitId: units.substanceUse.id, municipalityNumber: '9991', role: 'korfor' }
    const profile = {
      fullName: 'Gjest Gjestesen',
      email: 'g@example.no',
      serviceType: 2,
      termsVersion: 1,
      language: 'nb',
    }
    expect((await guest.post('/api/invitations/accept', { ...profile, ...elsewhere })).status).toBe(200)
    const [account] = await app.database.owner`select role, unit_id, municipality_number from account
      where full_name = 'Gjest Gjestesen'`
    expect(account).toEqual({ role: 'assessor', unit_id: units.nav.id, municipality_number: '9990' })
  })

  test('is not taken by changing one’s own profile, or by starting an assessment in it', async () => {
    const profile = {
      fullName: personas.assessor.name,
      email: 'a@example.no',
      language: 'nb',
      serviceType: 1,
    }
    expect((await assessor.put('/api/session/profile', { ...profile, unitId: units.nav.id })).status).toBe(
      204,
    )
    const started = await assessor.post('/api/assessments', {
      ...startRequest(nextPerson()),
      unitId: units.nav.id,
    })
    const { id } = started.body as { id: string }
    const [held] = await app.database.owner`select unit_id from assessment where id = ${id}`
    expect(held).toEqual({ unit_id: units.substanceUse.id })
    expect((await accountOf(personas.assessor.name)).unit_id).toBe(units.substanceUse.id)
  })

  test('is not taken past the routes either: the program’s own role can’t move an account', async () => {
    const { id } = await accountOf(personas.assessor.name)
    const move = inTransaction(app.database.app, { account: id }, app.clock.now(), async tx => {
      await tx`update account set unit_id = ${units.nav.id} where id = ${id}`
    })
    await expect(move).rejects.toThrow('permission denied')
  })

  test('nor invited oneself into', async () => {
    const wish = { role: 'assessor', unitId: units.nav.id, kind: 'single', count: 1 }
    expect((await assessor.post('/api/invitations', wish)).status).toBeGreaterThanOrEqual(400)
    const refused = (await entries('invitation.created', 'refused')).map(({ account }) => account)
    expect(refused).toContain((await accountOf(personas.assessor.name)).id)
  })
})

describe('reading across units', () => {
  test('another unit’s assessment can’t be opened, listed, found, changed, given out or erased, and each attempt is logged', async () => {
    const number = nextPerson()
    const { id } = await startAssessment(nav, number)
    const path = `/api/assessments/${id}`
    const attempts = [
      await assessor.get(path),
      await assessor.post(`${path}/number`),
      await assessor.patch(path, { baseVersion: 1, changes: { category: 1 }, reason: 'autosave' }),
      await assessor.post(`${path}/access/content`, { demanded: true, language: 'nb' }),
      await assessor.delete(path, { confirmed: true }),
    ]
    for (const reply of attempts) expect([reply.status, reply.problem]).toEqual([404, 'assessment.not-found'])
    expect((await assessor.get('/api/assessments')).text).not.toContain(id)
    expect((await assessor.post('/api/assessments/search', { nationalNumber: number })).body).toEqual({
      id: null,
    })
    const { id: account } = await accountOf(personas.assessor.name)
    const refused = await app.database
      .owner`select 1 from audit_entry where account_id = ${account} and outcome = 'refused'
      and details->>'code' = 'assessment.not-found'`
    expect(refused.length).toBe(attempts.length)
  })

  test('nor does the database show it to her account, or to her coordinator’s', async () => {
    const { id } = await startAssessment(nav, nextPerson())
    for (const name of [personas.assessor.name, personas.coordinator.name]) {
      const { id: account } = await accountOf(name)
      const seen = await inTransaction(app.database.app, { account }, app.clock.now(), async tx => [
        ...(await tx`select 1 from assessment where id = ${id}`),
      ])
      expect(seen).toEqual([])
    }
  })
})

describe('any read without a log line', () => {
  test('each reading of a person’s data leaves one, with who and what', async () => {
    const number = nextPerson()
    const { id } = await startAssessment(assessor, number)
    const account = (await accountOf(personas.assessor.name)).id
    const reads = [
      ['assessment.opened', () => assessor.get(`/api/assessments/${id}`), id],
      ['assessment.number-shown', () => assessor.post(`/api/assessments/${id}/number`), id],
      ['assessment.listed', () => assessor.get('/api/assessments'), null],
      ['assessment.searched', () => assessor.post('/api/assessments/search', { nationalNumber: number }), id],
      ['opt-out.checked', () => assessor.post('/api/opt-outs/check', { nationalNumber: number }), null],
    ] as const
    for (const [action, read, object] of reads) {
      const before = await entries(action)
      expect((await read()).status).toBe(200)
      expect((await entries(action)).slice(before.length)).toEqual([{ account, object }])
    }
  })

  test('what can’t be logged isn’t told: when the log takes nothing, the reading fails and says nothing of the person', async () => {
    const { id, maskedNumber } = await startAssessment(assessor, nextPerson())
    const { owner } = app.database
    await owner`revoke insert on audit_entry from brukerplan_app`
    try {
      for (const reply of [
        await assessor.get(`/api/assessments/${id}`),
        await assessor.post(`/api/assessments/${id}/number`),
        await assessor.get('/api/assessments'),
      ]) {
        expect([reply.status, reply.problem]).toEqual([500, 'server.unexpected'])
        expect(reply.text).not.toContain(maskedNumber.slice(0, 6))
      }
    } finally {
      await owner`grant insert on audit_entry to brukerplan_app`
    }
    expect((await assessor.get(`/api/assessments/${id}`)).status).toBe(200)
  })
})

describe('a transfer of someone not informed', () => {
  test('doesn’t happen: the person is counted, destroyed, and not in the register', async () => {
    await app.database.owner`delete from assessment`
    const shares = { twice: 0, unfinished: 0, contradicting: 0, notInformed: 0.4 }
    const { keyRing } = app.app.program
    const made = await fillRound(app.database.owner, keyRing, {
      roundId,
      persons: 40,
      seed: 5,
      shares,
      at: app.clock.now(),
    })
    const uninformed = made.filter(({ fate }) => fate === 'not-informed').length
    expect(uninformed).toBeGreaterThan(5)
    app.clock.set(new Date('2026-11-20T08:00:00Z'))
    const transferring = await app.logIn(personas.coordinator)
    expect((await transferring.post('/api/submission', {})).status).toBe(200)
    const progress = async () =>
      (await transferring.get('/api/submission/progress')).read(submissionProgressSchema).state
    while ((await progress()) === 'running') await setTimeout(20)
    const receipt = (await transferring.get('/api/submission/receipt')).read(submissionReceiptSchema)
    expect(receipt).toMatchObject({ notInformed: uninformed, registerRows: made.length - uninformed })
    const [left] = await app.database.owner`select (select count(*)::int from assessment) as assessments,
      (select count(*)::int from register_row) as rows`
    expect(left).toEqual({ assessments: 0, rows: made.length - uninformed })
  })
})

describe('row-level data to someone without the right', () => {
  const rows = '/api/register/9990/2026/rows.csv'

  test('the rows of the register go to no municipality, no KORUS and no assessor, and each attempt is logged', async () => {
    for (const persona of [personas.coordinator, personas.korus, personas.assessor]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.get(rows)).problem, persona.name).toBe('access.denied')
      const refused = (await entries('register.downloaded', 'refused')).map(({ account }) => account)
      expect(refused).toContain((await accountOf(persona.name)).id)
    }
  })

  test('to KORFOR only after a new authentication, with a line in the log', async () => {
    app.clock.advance(6 * 60_000)
    korfor = await app.logIn(personas.korfor)
    app.clock.advance(6 * 60_000)
    expect((await korfor.get(rows)).problem).toBe('reauthentication.needed')
    await korfor.reauthenticate(personas.korfor)
    expect((await korfor.get(rows)).status).toBe(200)
    expect(await entries('register.downloaded')).toEqual([
      { account: (await accountOf(personas.korfor.name)).id, object: '9990 2026' },
    ])
  })

  test('and the database shows a row to nobody else', async () => {
    for (const persona of [personas.coordinator, personas.korus, personas.assessor]) {
      const { id: account } = await accountOf(persona.name)
      const [seen] = await inTransaction(app.database.app, { account }, app.clock.now(), async tx => [
        ...(await tx<{ n: number }[]>`select count(*)::int as n from register_row`),
      ])
      expect(seen?.n, persona.name).toBe(0)
    }
  })
})
