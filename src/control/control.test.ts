// Who answers for the data looks at who has used them: what is shown, to whom, and that looking leaves its own line.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import type { Visitor } from '../../test/harness/visitor.ts'
import { type Persona, personas, units } from '../../test/personas.ts'
import { inTransaction } from '../platform/database.ts'
import {
  type Control,
  controlChoicesSchema,
  controlListSchema,
  type LogEntry,
  logPageSchema,
  type Pattern,
  patternListSchema,
} from './contract.ts'
import { sharedSearches } from './queries.ts'

let app: TestApp
let coordinator: Visitor
let korfor: Visitor
const october = new Date('2026-10-05T10:00:00Z')
const nextPerson = peopleToAssess(61)
const ids = new Map<string, string>()

beforeAll(async () => {
  app = await startTestApp({ at: october })
  await app.openRound()
  await app.openRound({ municipality: 'nesheim' })
  for (const row of await app.database.owner`select id, full_name from account`)
    ids.set(row.full_name, row.id)
  coordinator = await app.logIn(personas.coordinator)
  korfor = await app.logIn(personas.korfor)
})
afterAll(() => app?.close())

const idOf = (persona: Persona) => ids.get(persona.name) ?? ''
const logOf = async (visitor: Visitor, query = ''): Promise<LogEntry[]> =>
  (await visitor.get(`/api/control/log${query}`)).read(logPageSchema).entries
const patternsOf = async (visitor: Visitor, query = ''): Promise<Pattern[]> =>
  (await visitor.get(`/api/control/patterns${query}`)).read(patternListSchema).patterns
const controlsOf = async (visitor: Visitor): Promise<Control[]> =>
  (await visitor.get('/api/controls')).read(controlListSchema)

/** Entries behind the back of the program: an account's deeds at an instant. */
async function write(
  persona: Persona,
  action: string,
  count: number,
  at: Date,
  code?: string,
): Promise<void> {
  await app.database.owner`insert into audit_entry (at, account_id, action, outcome, details)
    select ${at}, ${idOf(persona)}, ${action}, ${code ? 'refused' : 'done'}, ${app.database.owner.json(code ? { code } : {})}
    from generate_series(1, ${count})`
}

describe('each entry is complete', () => {
  test('login, choice of account, logout and refusals tell account, role, unit and municipality', async () => {
    const assessor = await app.logIn(personas.assessor)
    await assessor.get('/api/control/log')
    await assessor.post('/api/logout')
    const lines = await app.database
      .owner`select action, outcome, role, unit_id, municipality_number from audit_entry
      where account_id = ${idOf(personas.assessor)} order by id`
    const of = { role: 'assessor', unit_id: units.substanceUse.id, municipality_number: '9990' }
    expect(lines).toEqual([
      { action: 'login.done', outcome: 'done', ...of },
      { action: 'log.read', outcome: 'refused', ...of },
      { action: 'logout.done', outcome: 'done', ...of },
    ])
  })

  test('what KORFOR and KORUS do in a municipality is seen by the municipality, without their names', async () => {
    const korus = await app.logIn(personas.korus)
    await korus.get('/api/administration/accounts?municipalityNumber=9990')
    await korfor.put('/api/municipalities/9990/agreement', { date: '2026-01-01' })
    await korfor.post(`/api/administration/accounts/${idOf(personas.colleague)}/lift-suspension`, {
      confirmed: true,
    })
    await korfor.get('/api/control/log?municipalityNumber=9990')
    const seen = (await logOf(coordinator)).filter(({ role }) => role === 'korus' || role === 'korfor')
    expect(seen.map(({ role, action, outcome }) => [role, action.nb, outcome])).toEqual([
      ['korfor', 'Så i loggen', 'done'],
      ['korfor', 'Opphevet en suspensjon', 'refused'],
      ['korfor', 'Registrerte avtale med kommunen', 'done'],
      ['korus', 'Så kontoene i en kommune', 'done'],
    ])
    expect(new Set(seen.map(({ account }) => account?.name))).toEqual(new Set([null]))
    expect(seen[1]?.object).toEqual({ type: 'account', reference: personas.colleague.name })
  })
})

describe('the log', () => {
  test('is the coordinator’s for her municipality, KORFOR’s for all, and nobody else’s', async () => {
    await app.logIn(personas.assessorElsewhere)
    const own = await logOf(coordinator)
    expect(new Set(own.map(({ municipalityName }) => municipalityName))).toEqual(new Set(['Fjordvik']))
    expect((await coordinator.get('/api/control/log?municipalityNumber=9991')).problem).toBe('access.denied')
    expect(new Set((await logOf(korfor)).map(entry => entry.municipalityName))).toEqual(
      new Set(['Fjordvik', 'Nesheim', null]),
    )
    for (const persona of [personas.korus, personas.assessorElsewhere]) {
      const visitor = await app.logIn(persona)
      for (const path of ['patterns', 'log', 'log.csv', 'choices'])
        expect((await visitor.get(`/api/control/${path}`)).problem).toBe('access.denied')
    }
  })

  test('is narrowed by the database alone, whatever is asked for', async () => {
    const seenBy = (persona: Persona) =>
      inTransaction(
        app.database.app,
        { account: idOf(persona) },
        october,
        tx => tx`select distinct municipality_number as place, account_id as id from audit_entry`,
      )
    expect(new Set((await seenBy(personas.coordinator)).map(row => row.place))).toEqual(new Set(['9990']))
    for (const persona of [personas.assessor, personas.korus])
      expect(new Set((await seenBy(persona)).map(row => row.id))).toEqual(new Set([idOf(persona)]))
  })

  test('is filtered, and paged without a line lost or told twice, however many share an instant', async () => {
    const at = new Date('2026-09-20T08:00:00Z')
    await write(personas.assessorNav, 'assessment.changed', 130, at)
    await write(personas.assessorNav, 'assessment.number-shown', 30, new Date(at.getTime() + 1))
    await write(personas.assessorNav, 'opt-out.checked', 3, at, 'access.denied')
    const path = `/api/control/log?from=2026-09-20&to=2026-09-20&accountId=${idOf(personas.assessorNav)}`
    const pages = []
    let next = ''
    do {
      const page = (await coordinator.get(path + next)).read(logPageSchema)
      pages.push(page.entries)
      next = page.next ? `&${new URLSearchParams({ ...page.next, skip: String(page.next.skip) })}` : ''
    } while (next)
    expect(pages.map(page => page.length)).toEqual([50, 50, 50, 13])
    const refused = pages.flat().filter(({ outcome }) => outcome === 'refused')
    expect(refused).toHaveLength(3)
    expect(pages.flat().filter(({ action }) => action.nb === 'Viste et fødselsnummer')).toHaveLength(30)
    expect(await logOf(coordinator, `${path.slice(16)}&outcome=refused`)).toEqual(refused)
    expect(await logOf(coordinator, `${path.slice(16)}&action=login.done`)).toEqual([])
    expect(await logOf(coordinator, `?from=2026-09-20&to=2026-09-20&unitId=${units.nav.id}`)).toHaveLength(50)
    expect(await logOf(coordinator, '?from=2026-09-21&to=2026-09-21')).toEqual([])
  })

  test('tells whom no assessment is about, and of none that an opt-out erased, nor that it did', async () => {
    const [assessed, unknown] = [nextPerson(), nextPerson()]
    const nav = await app.logIn(personas.assessorNav)
    const { id } = await startAssessment(nav, assessed)
    expect((await logOf(coordinator))[0]?.object).toEqual({ type: 'assessment', reference: id.slice(0, 8) })
    app.clock.set(new Date('2026-10-06T10:00:00Z'))
    coordinator = await app.logIn(personas.coordinator)
    const before = (await coordinator.get('/api/control/log?from=2026-10-06')).text
    const linesOf = async (person: string) => {
      await coordinator.post('/api/opt-outs', { nationalNumber: person })
      const page = (await coordinator.get('/api/control/log?from=2026-10-06')).read(logPageSchema)
      return page.entries.map(({ action, object }) => [action.nb, object]).slice(0, 2)
    }
    expect(await linesOf(assessed)).toEqual(await linesOf(unknown))
    const [erased] = await app.database
      .owner`select 1 from audit_entry where action = 'assessment.erased' and object_id = ${id}`
    expect(erased).toBeDefined()
    for (const visitor of [coordinator, korfor]) {
      const text = (await visitor.get('/api/control/log?action=assessment.erased')).text
      expect(text).not.toContain(id.slice(0, 8))
    }
    for (const number of [assessed, unknown]) expect(before).not.toContain(number)
    app.clock.set(october)
    coordinator = await app.logIn(personas.coordinator)
  })

  test('is downloaded as it was filtered, after a new authentication', async () => {
    const path = '/api/control/log.csv?from=2026-09-20&to=2026-09-20&outcome=refused'
    app.clock.set(new Date('2026-10-05T10:10:00Z'))
    expect((await coordinator.get(path)).problem).toBe('reauthentication.needed')
    await coordinator.reauthenticate(personas.coordinator)
    const file = await coordinator.get(path)
    expect(file.headers.get('content-disposition')).toContain('logg-2026-09-20-2026-09-20.csv')
    const lines = file.text.split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toBe(
      `"2026-09-20 10:00:00","${personas.assessorNav.name}","${idOf(personas.assessorNav).slice(0, 8)}","assessor","${units.nav.name}","Fjordvik","Sjekket reservasjon","Avvist","","","","access.denied"`,
    )
    app.clock.set(october)
    coordinator = await app.logIn(personas.coordinator)
  })

  test('tells who looked at it, and with which filters', async () => {
    await logOf(coordinator, `?accountId=${idOf(personas.assessor)}&outcome=refused`)
    const [line] = await app.database
      .owner`select action, account_id, municipality_number as place, details from audit_entry
      order by id desc limit 1`
    expect(line).toEqual({
      action: 'log.read',
      account_id: idOf(personas.coordinator),
      place: '9990',
      details: {
        from: '2026-09-06',
        to: '2026-10-05',
        filters: [`account ${idOf(personas.assessor)}`, 'outcome refused'],
      },
    })
  })

  test('is filtered by the accounts and units of the municipality', async () => {
    const {
      accounts,
      units: places,
      actions,
    } = (await coordinator.get('/api/control/choices')).read(controlChoicesSchema)
    expect(accounts.map(({ name }) => name)).toEqual(
      [
        personas.coordinator,
        personas.assessor,
        personas.colleague,
        personas.assessorNav,
        personas.assessorChildWelfare,
      ]
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'nb')),
    )
    expect(places).toHaveLength(3)
    expect(actions.find(({ action }) => action === 'opt-out.checked')?.nb).toBe('Sjekket reservasjon')
  })
})

describe('patterns', () => {
  test('are found in what was done, each with who, when and how many', async () => {
    const day = (hour: number) => new Date(Date.UTC(2026, 9, 2, hour))
    await write(personas.colleague, 'assessment.opened', 60, day(8))
    await write(personas.colleague, 'assessment.opened', 12, day(22))
    await write(personas.assessorChildWelfare, 'opt-out.checked', 25, day(9))
    await write(personas.assessorChildWelfare, 'access.refused', 6, day(9), 'access.denied')
    await write(personas.assessorChildWelfare, 'person.looked-up', 9, day(9), 'assessment.number-not-valid')
    await write(personas.assessorElsewhere, 'assessment.number-shown', 30, day(9))
    const found = await patternsOf(coordinator)
    expect(
      found.map(({ kind, accounts, day: date, count }) => [kind, accounts[0]?.name, date, count]),
    ).toEqual([
      ['many-refusals', personas.assessorChildWelfare.name, '2026-10-02', 6],
      ['many-opt-out-checks', personas.assessorChildWelfare.name, '2026-10-02', 25],
      ['many-openings', personas.colleague.name, '2026-10-02', 60],
      ['night-work', personas.colleague.name, '2026-10-03', 12],
      ['many-numbers-shown', personas.assessorNav.name, '2026-09-20', 30],
    ])
    const all = await patternsOf(korfor)
    expect(all).toHaveLength(found.length + 1)
    expect(await patternsOf(korfor, '?municipalityNumber=9991')).toMatchObject([
      {
        kind: 'many-numbers-shown',
        accounts: [{ name: personas.assessorElsewhere.name, municipalityName: 'Nesheim' }],
      },
    ])
  })

  test('one person searched for by three, with nothing coming of it, from the day after; the viewer learns not who', async () => {
    const [person, assessed] = [nextPerson(), nextPerson()]
    const searchers = [personas.assessor, personas.colleague, personas.assessorChildWelfare]
    const shared = async (visitor: Visitor) =>
      (await patternsOf(visitor)).filter(({ kind }) => kind === 'shared-search')
    for (const persona of searchers) {
      const visitor = await app.logIn(persona)
      await visitor.post('/api/assessments/look-up', { nationalNumber: person })
      await visitor.post('/api/opt-outs/check', { nationalNumber: assessed })
    }
    // One of them had a reason: then it was only two.
    await startAssessment(await app.logIn(personas.assessorChildWelfare), assessed)
    expect(await shared(coordinator)).toEqual([])
    app.clock.set(new Date('2026-10-06T10:00:00Z'))
    coordinator = await app.logIn(personas.coordinator)
    const [found, ...others] = await shared(coordinator)
    expect(others).toEqual([])
    expect(found?.accounts.map(({ name }) => name).sort()).toEqual(searchers.map(({ name }) => name).sort())
    expect(found).toMatchObject({ count: 3, day: '2026-10-05', days: 1, usual: null })
    // Her own search, and what is done about the person later, changes nothing that she sees.
    for (const number of [person, assessed])
      await coordinator.post('/api/assessments/look-up', { nationalNumber: number })
    await startAssessment(await app.logIn(personas.assessor), person)
    app.clock.set(new Date('2026-10-07T10:00:00Z'))
    coordinator = await app.logIn(personas.coordinator)
    expect(await shared(coordinator)).toEqual([found])
    // KORFOR looks at the coordinator, too: with her, three have searched for the other person.
    expect((await shared(await app.logIn(personas.korfor))).map(({ count }) => count)).toEqual([4, 3])
    expect(await shared(await app.logIn(personas.coordinatorElsewhere))).toEqual([])
    app.clock.set(october)
  })

  test('KORFOR’s own staff are seen like others where they also hold an account in a municipality, and never by themselves', async () => {
    const { owner } = app.database
    const [second] =
      await owner`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email,
        service_type, terms_version, granted_at)
      select ${randomUUID()}, holder_token, 'assessor', '9991', ${units.elsewhere.id}, 'Med to kontoer', email, 1, terms_version,
        granted_at from account where id = ${idOf(personas.korfor)} returning id`
    const person = nextPerson()
    const [coordinatorThere, assessorThere] = [personas.coordinatorElsewhere, personas.assessorElsewhere]
    const look = (visitor: Visitor) => visitor.post('/api/opt-outs/check', { nationalNumber: person })
    const both = await app.logIn(personas.korfor)
    await both.post('/api/session/account', { accountId: second?.id })
    for (const visitor of [both, await app.logIn(coordinatorThere), await app.logIn(assessorThere)])
      expect((await look(visitor)).status).toBe(200)
    app.clock.set(new Date('2026-10-06T10:00:00Z'))
    const asKorfor = await app.logIn(personas.korfor)
    await asKorfor.post('/api/session/account', { accountId: idOf(personas.korfor) })
    const kinds = (await patternsOf(asKorfor, '?municipalityNumber=9991')).map(({ kind }) => kind)
    expect(kinds).not.toContain('shared-search')
    // A colleague at KORFOR sees it, and her among the three.
    const [colleague] =
      await owner`insert into account (id, holder_token, role, full_name, email, terms_version, granted_at)
      values (${randomUUID()}, '\\x77', 'korfor', 'En kollega', 'a@example.no', 1, ${october}) returning id`
    const seen = await inTransaction(app.database.app, { account: colleague?.id }, app.clock.now(), tx =>
      sharedSearches(tx, '9991', '2026-10-01'),
    )
    expect(seen.map(({ accountId }) => accountId).sort()).toEqual(
      [second?.id, idOf(coordinatorThere), idOf(assessorThere)].sort(),
    )
    for (const id of [second?.id, colleague?.id])
      await owner`update account set suspended_at = ${october} where id = ${id}`
    await owner`delete from person_search where account_id = ${second?.id}`
    app.clock.set(october)
    coordinator = await app.logIn(personas.coordinator)
  })
})

describe('controls', () => {
  const written = {
    periodFrom: '2026-09-01',
    periodTo: '2026-10-04',
    outcome: 'explained',
    findings: 'Nattarbeid i døgnbemannet bolig, avklart med leder.',
  }

  test('are written down, and read by the municipality and KORFOR', async () => {
    coordinator = await app.logIn(personas.coordinator)
    korfor = await app.logIn(personas.korfor)
    expect((await coordinator.post('/api/controls', written)).status).toBe(204)
    expect((await korfor.post('/api/controls', { ...written, outcome: 'nothing' })).status).toBe(204)
    expect(await controlsOf(coordinator)).toMatchObject([
      {
        ...written,
        doneBy: personas.coordinator.name,
        municipalityName: 'Fjordvik',
        doneAt: october.toISOString(),
      },
    ])
    expect(await controlsOf(korfor)).toHaveLength(2)
    expect(await controlsOf(await app.logIn(personas.coordinatorElsewhere))).toEqual([])
    const lines = await app.database.owner`select municipality_number as place, details from audit_entry
      where action = 'control.written' order by id`
    expect(lines).toMatchObject([{ place: '9990', details: { outcome: 'explained' } }, { place: null }])
  })

  test.each([
    [{ periodTo: '2026-10-06' }, 'control.period'],
    [{ periodFrom: '2026-10-05' }, 'control.period'],
    [{ findings: 'Gjelder 018180 12345' }, 'control.number-in-findings'],
    [{ municipalityNumber: '9991' }, 'access.denied'],
  ])('%j is refused', async (change, problem) => {
    expect((await coordinator.post('/api/controls', { ...written, ...change })).problem).toBe(problem)
  })

  test('of a municipality that there is none of, by KORFOR', async () => {
    const reply = await korfor.post('/api/controls', { ...written, municipalityNumber: '0001' })
    expect(reply.problem).toBe('control.no-municipality')
  })

  test('are never changed, nor written by others, whatever the program asks for', async () => {
    const as = (persona: Persona, statement: string) =>
      inTransaction(app.database.app, { account: idOf(persona) }, october, tx => tx.unsafe(statement))
    for (const statement of [`update control set findings = 'x'`, 'delete from control', 'truncate control'])
      await expect(as(personas.coordinator, statement)).rejects.toThrow('permission denied')
    const insert = (account: string, place: string) => `insert into control values
      ('${randomUUID()}', ${place}, '${account}', now(), '2026-01-01', '2026-01-02', 'nothing', 'x')`
    const own = idOf(personas.coordinator)
    for (const statement of [
      insert(own, `'9991'`),
      insert(own, 'null'),
      insert(idOf(personas.assessor), `'9990'`),
    ])
      await expect(as(personas.coordinator, statement)).rejects.toThrow('row-level security')
    await expect(as(personas.assessor, insert(idOf(personas.assessor), `'9990'`))).rejects.toThrow(
      'row-level',
    )
  })
})
