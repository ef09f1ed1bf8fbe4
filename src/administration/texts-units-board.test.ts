// Units, the texts that KORFOR writes, and the board, over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { secondAccount } from '../../test/builders.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type Persona, personas, units } from '../../test/personas.ts'
import { controlChoicesSchema, logPageSchema } from '../control/contract.ts'
import {
  administeredAccountsSchema,
  authorisationListSchema,
  boardSchema,
  termsDraftSchema,
  welcomeDraftSchema,
  welcomeMessageSchema,
} from './contract.ts'

const nextPerson = peopleToAssess(63)

let app: TestApp
const visitors = new Map<Persona, Visitor>()
const everybody = [
  personas.korfor,
  personas.korus,
  personas.korusElsewhere,
  personas.coordinator,
  personas.coordinatorElsewhere,
  personas.assessor,
  personas.assessorNav,
] as const

beforeAll(async () => {
  app = await startTestApp()
  await app.openRound()
  for (const persona of everybody) visitors.set(persona, await app.logIn(persona))
})
afterAll(() => app?.close())

const as = (persona: Persona) => visitors.get(persona) as Visitor
const lastOf = async (action: string) => {
  const [row] = await app.database.owner`select object_id, outcome, details from audit_entry
    where action = ${action} order by id desc limit 1`
  return row
}

const doneOf = async (action: string) => {
  const [row] = await app.database.owner`select object_id from audit_entry
    where action = ${action} and outcome = 'done' order by id desc limit 1`
  return row
}

describe('the welcome message', () => {
  const write = (by: Persona, textNb: string, textNn: string) =>
    as(by).put('/api/welcome-message', { textNb, textNn })
  const read = async (persona: Persona) =>
    (await as(persona).get('/api/welcome-message')).read(welcomeMessageSchema)

  test('is KORFOR’s to write, read by all in their language, versioned and logged', async () => {
    expect(await read(personas.assessor)).toBeNull()
    expect((await write(personas.korus, 'Hei', 'Hei')).problem).toBe('access.denied')
    expect((await write(personas.korfor, '  **Velkommen**\r\n\r\n- én\u200f ', 'Velkomen')).status).toBe(204)
    expect(await read(personas.assessor)).toEqual({ version: 1, text: '**Velkommen**\n\n- én' })
    expect(await lastOf('welcome-message.written')).toMatchObject({ details: { version: 1, empty: false } })
    const draft = (await as(personas.korfor).get('/api/welcome-message/draft')).read(welcomeDraftSchema)
    expect(draft).toMatchObject({ textNn: 'Velkomen', writtenBy: personas.korfor.name })
  })

  test('is written in both languages, or taken away in both', async () => {
    expect((await write(personas.korfor, 'Bare bokmål', '')).problem).toBe('welcome-message.one-language')
    expect((await write(personas.korfor, 'x'.repeat(5001), 'x')).status).toBe(400)
    await write(personas.korfor, '', '')
    expect(await read(personas.assessor)).toBeNull()
  })

  test('two who write in the same moment get a version each', async () => {
    const replies = await Promise.all([1, 2, 3, 4].map(n => write(personas.korfor, `Nr ${n}`, `Nr ${n}`)))
    expect(replies.map(reply => reply.status)).toEqual([204, 204, 204, 204])
  })
})

describe('units', () => {
  const rename = (by: Persona, id: string, name: string) => as(by).put(`/api/units/${id}/name`, { name })
  const merge = (by: Persona, id: string, intoId: string) =>
    as(by).post(`/api/units/${id}/merge`, { intoId, confirmed: true })

  test('the coordinator renames hers, to a name that no other has', async () => {
    expect((await rename(personas.coordinator, units.nav.id, 'NAV Fjordvik og Vik')).status).toBe(204)
    expect(await lastOf('unit.renamed')).toMatchObject({ object_id: units.nav.id, outcome: 'done' })
    expect((await rename(personas.coordinator, units.nav.id, ' barnevernTJENESTEN ')).problem).toBe(
      'unit.name-taken',
    )
    expect((await rename(personas.coordinator, units.elsewhere.id, 'Vår')).problem).toBe('unit.not-found')
    expect((await rename(personas.coordinatorElsewhere, units.nav.id, 'Vår')).problem).toBe('unit.not-found')
    expect((await rename(personas.assessorNav, units.nav.id, 'Mitt')).problem).toBe('access.denied')
  })

  test('units that have assessed the same person are not merged before the transfer', async () => {
    const person = nextPerson()
    const { id } = await startAssessment(as(personas.assessor), person)
    await startAssessment(as(personas.assessorNav), person)
    const reply = await merge(personas.coordinator, units.nav.id, units.substanceUse.id)
    expect(reply.problem).toBe('unit.both-assessed')
    await as(personas.assessor).delete(`/api/assessments/${id}`, { confirmed: true })
  })

  test('a person with an account in each goes on with one, in the same session, and isn’t suspended', async () => {
    const { owner } = app.database
    const wish = { role: 'assessor', kind: 'single', count: 1, unitName: 'Uteteamet' }
    expect((await as(personas.coordinator).post('/api/invitations', wish)).status).toBe(200)
    const [outreach] = await owner<{ id: string }[]>`select id from unit where name = 'Uteteamet'`
    const gone = outreach?.id ?? ''
    const [account] = await owner<{ id: string }[]>`
      select id from account where full_name = ${personas.assessorChildWelfare.name}`
    const kept = account?.id ?? ''
    const closed = await secondAccount(owner, kept, gone)
    const visitor = await app.logIn(personas.assessorChildWelfare)
    const begun: string[] = []
    for (const accountId of [kept, closed]) {
      await visitor.post('/api/session/account', { accountId })
      begun.push((await startAssessment(visitor, nextPerson())).id)
    }
    expect((await merge(personas.coordinator, gone, units.childWelfare.id)).status).toBe(204)

    const session = (await visitor.get('/api/session')).body
    expect(session).toMatchObject({ account: { id: kept }, accounts: [{ id: kept }], suspended: false })
    const held = (await visitor.get('/api/assessments')).body as { assessments: { id: string }[] }
    expect(held.assessments.map(({ id }) => id).toSorted()).toEqual(begun.toSorted())
    const [line] = await owner`select details from audit_entry
      where action = 'assessment.handed-over' and object_id = ${begun[1] ?? ''}`
    expect(line?.details).toEqual({ from: closed, to: kept })
    const listed = (await as(personas.coordinator).get('/api/administration/accounts')).read(
      administeredAccountsSchema,
    )
    expect(listed.accounts.map(({ id }) => id)).not.toContain(closed)
    const lift = `/api/administration/accounts/${closed}/lift-suspension`
    expect((await as(personas.korfor).post(lift, { confirmed: true })).problem).toBe(
      'administration.account-not-found',
    )
  })

  test('whoever was closed in a unit that is no more stands under its name, until she is let in again', async () => {
    const { owner } = app.database
    const wish = { role: 'assessor', kind: 'single', count: 1, unitName: 'Gamle Uteteam' }
    expect((await as(personas.coordinator).post('/api/invitations', wish)).status).toBe(200)
    const [old] = await owner<{ id: string }[]>`select id from unit where name = 'Gamle Uteteam'`
    const unit = old?.id ?? ''
    const [colleague] = await owner<{ id: string }[]>`
      select id from account where full_name = ${personas.colleague.name} and merged_into is null`
    const account = colleague?.id ?? ''
    await owner`update account set unit_id = ${unit} where id = ${account}`
    await (await app.logIn(personas.colleague)).put('/api/session/keys', { single: true, hints: true })
    const path = `/api/administration/accounts/${account}`
    expect((await as(personas.coordinator).post(`${path}/suspend`, { confirmed: true })).status).toBe(200)
    expect((await merge(personas.coordinator, unit, units.childWelfare.id)).status).toBe(204)

    const names = async () => {
      const reader = as(personas.coordinator)
      const register = (await reader.get('/api/authorisation-register')).read(authorisationListSchema)
      const listed = (await reader.get('/api/administration/accounts')).read(administeredAccountsSchema)
      const choices = (await reader.get('/api/control/choices')).read(controlChoicesSchema)
      return [
        register.find(({ id }) => id === account)?.place,
        listed.accounts.find(({ id }) => id === account)?.unitName,
        choices.accounts.find(({ id }) => id === account)?.unitName,
      ]
    }
    expect(await names()).toEqual(Array(3).fill('Gamle Uteteam'))
    // The entries of its time can still be found by the unit, and tell its name.
    const choices = (await as(personas.coordinator).get('/api/control/choices')).read(controlChoicesSchema)
    expect(choices.units).toContainEqual({ id: unit, name: 'Gamle Uteteam' })
    const log = (await as(personas.coordinator).get(`/api/control/log?unitId=${unit}`)).read(logPageSchema)
    expect(log.entries.map(({ unitName }) => unitName)).toContain('Gamle Uteteam')

    await as(personas.korfor).post(`${path}/lift-suspension`, { confirmed: true })
    expect(await names()).toEqual(Array(3).fill(units.childWelfare.name))
    await owner`update account set unit_id = ${units.substanceUse.id} where id = ${account}`
  })

  test('one becomes part of another: accounts, invitations and assessments go along', async () => {
    await as(personas.assessorNav).post('/api/invitations', { role: 'assessor', kind: 'single', count: 1 })
    expect((await merge(personas.coordinator, units.nav.id, units.elsewhere.id)).problem).toBe(
      'unit.not-found',
    )
    expect((await merge(personas.coordinatorElsewhere, units.nav.id, units.substanceUse.id)).problem).toBe(
      'unit.not-found',
    )
    expect((await merge(personas.coordinator, units.nav.id, units.substanceUse.id)).status).toBe(204)
    expect(await lastOf('unit.merged')).toMatchObject({
      object_id: units.nav.id,
      details: { into: units.substanceUse.id },
    })
    const left = await app.database.owner`select 1 from unit where id = ${units.nav.id}`
    expect(left.length).toBe(0)
    const session = await as(personas.assessorNav).get('/api/session')
    expect(session.body).toMatchObject({ account: { unitName: units.substanceUse.name } })
    const held = await as(personas.assessorNav).get('/api/assessments')
    expect((held.body as { assessments: unknown[] }).assessments.length).toBe(1)
    expect((await as(personas.assessor).get('/api/assessments')).body).toMatchObject({ assessments: [] })
  })
})

describe('the board', () => {
  const read = async (persona: Persona) => (await as(persona).get('/api/board')).read(boardSchema)

  test('shows the municipalities of the branch with states, deadlines and counts, and no identity', async () => {
    for (const [year, people] of [
      [2023, 90],
      [2025, 77],
    ] as const)
      await app.database
        .owner`insert into register_row (municipality_number, year, pseudonym, service_type, instrument, answers, transferred_at)
        select '9990', ${year}, decode(md5(n::text), 'hex'), 1, '2026', '{1}', '2025-11-01' from generate_series(1, ${people}) n`
    const board = await read(personas.korus)
    expect(board.year).toBe(2026)
    expect(board.municipalities).toMatchObject([
      {
        name: 'Fjordvik',
        state: 'assessing',
        deadline: { what: 'end', date: '2026-10-30', days: 29 },
        coordinators: 1,
        assessments: 3,
        finished: 0,
        expected: 77,
      },
      { name: 'Nesheim', state: 'not-planned', deadline: null, expected: null },
    ])
    expect(board.years).toEqual([2026])
    const before = (await as(personas.korus).get('/api/board?year=2025')).read(boardSchema)
    expect(before.municipalities[0]).toMatchObject({ name: 'Fjordvik', state: 'not-planned', expected: 90 })
    expect((await read(personas.korfor)).municipalities.length).toBe(2)
    expect((await read(personas.korusElsewhere)).municipalities).toEqual([])
    expect((await as(personas.coordinator).get('/api/board')).problem).toBe('access.denied')
  })
})

describe('new terms of use', () => {
  test('are published by KORFOR, once, and asked for anew of everybody', async () => {
    const draft = (await as(personas.korfor).get('/api/terms/draft')).read(termsDraftSchema)
    const wish = {
      after: draft.version,
      textNb: `${draft.textNb}\n\nNytt.`,
      textNn: draft.textNn,
      confirmed: true,
    }
    expect((await as(personas.korus).post('/api/terms', wish)).problem).toBe('access.denied')
    const replies = await Promise.all([1, 2].map(() => as(personas.korfor).post('/api/terms', wish)))
    expect(replies.map(reply => reply.status).toSorted()).toEqual([200, 409])
    expect(await doneOf('terms.published')).toMatchObject({ object_id: String(draft.version + 1) })
    expect((await as(personas.assessor).get('/api/assessments')).problem).toBe('terms.not-accepted')
    await as(personas.assessor).post('/api/session/terms', { version: draft.version + 1 })
    expect((await as(personas.assessor).get('/api/assessments')).status).toBe(200)
  })
})
