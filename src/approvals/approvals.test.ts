import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { readArea } from '../statistics/index.ts'
import { approvals, openApprovals, reportApproval } from './contract.ts'

const url = '/api/reports/municipal/2026/approval'
let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-11-02T10:00:00Z') })
  for (const [municipality, people] of [
    ['9990', 60],
    ['9991', 40],
  ] as const)
    await fillRegister(app.database.owner, { municipality, year: 2026, people, at: app.clock.now() })
})

afterAll(() => app?.close())

const region = (year = 2026) =>
  readArea(app.app.program.database, { kind: 'region', code: 'stavanger' }, year, year, app.clock.now())

test('there is nothing to approve before a transfer, and nobody else approves', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  expect((await coordinator.get(url)).problem).toBe('approval.no-figures')
  for (const persona of [personas.korfor, personas.korus, personas.assessor]) {
    const visitor = await app.logIn(persona)
    expect((await visitor.get(url)).problem).toBe('access.denied')
    expect((await visitor.post(url, { verdict: 'approved' })).problem).toBe('access.denied')
  }
})

test('figures wait for the municipality, are returned with a reason, and enter the region when they are approved', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  await coordinator.get('/api/reports/municipal/2026')
  expect((await coordinator.get(url)).read(reportApproval)).toEqual({
    state: 'awaiting',
    deadline: '2026-11-30T10:00:00.000Z',
    words: [],
    check: null,
  })
  expect((await region()).participants[0]).toMatchObject({ takingPart: [], notApproved: ['Fjordvik'] })
  expect((await coordinator.post(url, { verdict: 'returned', comment: ' ' })).status).toBe(400)
  const comment = 'NAV er ikke med i tallene.'
  const returned = (await coordinator.post(url, { verdict: 'returned', comment })).read(reportApproval)
  expect(returned).toMatchObject({
    state: 'returned',
    words: [{ by: 'municipality', verdict: 'returned', text: comment }],
  })
  expect((await region()).years[0]?.summed).toBeUndefined()
  app.clock.advance(60_000)
  const approved = (await coordinator.post(url, { verdict: 'approved' })).read(reportApproval)
  expect(approved).toMatchObject({ state: 'approved', words: [{}, { verdict: 'approved', text: null }] })
  expect(approved.words[1]?.at).toBe('2026-11-02T10:01:00.000Z')
  const { years, participants } = await region()
  expect(years[0]?.summed).toMatchObject({ people: 60, releases: 1 })
  expect(participants[0]).toMatchObject({ takingPart: ['Fjordvik'], notApproved: [] })
  for (const body of [{ verdict: 'returned', comment }, { verdict: 'approved' }]) {
    const again = await coordinator.post(url, body)
    expect([again.status, again.problem]).toEqual([409, 'approval.already-approved'])
  }
  const traces = await app.database.owner`select action from audit_entry where outcome = 'done'
    and action in ('report.approved', 'report.returned') order by id`
  expect(traces.map(({ action }) => action)).toEqual(['report.returned', 'report.approved'])
})

test('KORFOR and KORUS see what was returned, KORFOR answers, and the municipality reads it', async () => {
  const list = '/api/approvals?year=2026'
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  await elsewhere.get('/api/reports/municipal/2026')
  const theirs = '/api/approvals/9991/2026/answer'
  const korfor = await app.logIn(personas.korfor)
  const early = await korfor.post(theirs, { text: 'Hva gjelder det?' })
  expect([early.status, early.problem]).toEqual([409, 'approval.not-returned'])
  expect((await korfor.post('/api/approvals/9991/2019/answer', { text: 'Hei der' })).status).toBe(404)
  await elsewhere.post(url, { verdict: 'returned', comment: 'To enheter mangler.' })
  const seen = async (visitor: typeof korfor) =>
    (await visitor.get(list)).read(approvals).municipalities.find(({ number }) => number === '9991')
  expect(await seen(korfor)).toMatchObject({ name: 'Nesheim', state: 'returned', unanswered: true })
  app.clock.advance(60_000)
  const text = 'Radene er frosset, men rapporten sier nå hvem som var med.'
  expect((await korfor.post(theirs, { text })).status).toBe(200)
  expect(await seen(korfor)).toMatchObject({ unanswered: false, words: [{}, { by: 'korfor', text }] })
  expect((await elsewhere.get(url)).read(reportApproval).words[1]).toMatchObject({ by: 'korfor', text })
  const korus = await app.logIn(personas.korus)
  expect(await seen(korus)).toMatchObject({ state: 'returned' })
  expect((await korus.post(theirs, { text })).problem).toBe('access.denied')
  const far = (await (await app.logIn(personas.korusElsewhere)).get(list)).read(approvals)
  expect(far.municipalities).toEqual([])
  const [trace] = await app.database.owner`select object_id, outcome from audit_entry
    where action = 'report.answered' and outcome = 'done'`
  expect(trace).toMatchObject({ object_id: '9991 2026' })
})

test('what waits for a word is told to those who can say it, across years, until it is said', async () => {
  const open = async (persona: (typeof personas)[keyof typeof personas]) =>
    (await (await app.logIn(persona)).get('/api/approvals/open')).read(openApprovals).open
  const theirs = { number: '9991', name: 'Nesheim', year: 2026, state: 'returned', unanswered: false }
  expect(await open(personas.korfor)).toMatchObject([theirs])
  expect(await open(personas.korusElsewhere)).toEqual([])
  expect(await open(personas.coordinator)).toEqual([])
  await fillRegister(app.database.owner, {
    municipality: '9990',
    year: 2024,
    people: 30,
    at: app.clock.now(),
  })
  await fillRegister(app.database.owner, { municipality: '9990', year: 2023, people: 4, at: app.clock.now() })
  const coordinator = await app.logIn(personas.coordinator)
  for (const year of [2023, 2024]) await coordinator.get(`/api/reports/municipal/${year}`)
  // Four people are nothing that others could count.
  expect(await open(personas.coordinator)).toMatchObject([
    { year: 2024, state: 'awaiting', unanswered: false },
  ])
  expect(await open(personas.korus)).toMatchObject([
    theirs,
    { number: '9990', year: 2024, state: 'awaiting' },
  ])
  await coordinator.post('/api/reports/municipal/2024/approval', { verdict: 'approved' })
  expect(await open(personas.coordinator)).toEqual([])
  const list = (await (await app.logIn(personas.korfor)).get('/api/approvals?year=2023')).read(approvals)
  expect(list.municipalities).toMatchObject([{ number: '9990', tooFew: true }])
  expect((await (await app.logIn(personas.assessor)).get('/api/approvals/open')).problem).toBe(
    'access.denied',
  )
})

test('without a word the deadline approves, and then nothing can be returned', async () => {
  await fillRegister(app.database.owner, {
    municipality: '9991',
    year: 2025,
    people: 40,
    at: app.clock.now(),
  })
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  await elsewhere.get('/api/reports/municipal/2025')
  app.clock.advance(28 * 86_400_000)
  const later = await app.logIn(personas.coordinatorElsewhere)
  const url = '/api/reports/municipal/2025/approval'
  expect((await later.get(url)).read(reportApproval).state).toBe('lapsed')
  const late = await later.post(url, { verdict: 'returned', comment: 'For sent.' })
  expect(late.problem).toBe('approval.lapsed')
  expect((await region(2025)).years[0]?.summed).toMatchObject({ people: 40, releases: 1 })
})

test('the application can neither change nor take back a word, nor say it for another municipality', async () => {
  const as = app.database.app
  await expect(as`update release_verdict set verdict = 'approved'`).rejects.toThrow(/permission denied/)
  await expect(as`delete from release_verdict`).rejects.toThrow(/permission denied/)
  await expect(
    as`insert into release_verdict (municipality_number, year, verdict, made_at, made_by)
      select '9991', 2026, 'approved', now(), '00000000-0000-0000-0000-000000000000'::uuid`,
  ).rejects.toThrow(/row-level security/)
})

test('what the solver found is told beside the state, and keeps figures out of the sums', async () => {
  const check = (found: readonly object[]) =>
    app.database.owner`insert into release_check (municipality_number, year, checked_at, counts, findings)
      values ('9990', 2026, ${app.clock.now()}, 400, ${JSON.stringify(found)}::text::jsonb)
      on conflict (municipality_number, year) do update set findings = excluded.findings`
  const shown = async () => {
    const line = (await (await app.logIn(personas.korfor)).get('/api/approvals')).read(
      approvals,
    ).municipalities
    return line.find(({ number }) => number === '9990')?.check
  }
  const takingPart = async () => (await region()).participants[0]?.takingPart
  await check([])
  expect(await shown()).toEqual({ at: app.clock.now().toISOString(), found: 0 })
  expect(await takingPart()).toContain('Fjordvik')
  await check([{ cell: '9990 2026 index red', shown: 5, kind: 'value-excluded', excluded: [1] }])
  expect(await shown()).toMatchObject({ found: 1 })
  expect(await takingPart()).not.toContain('Fjordvik')
  const own = (await (await app.logIn(personas.coordinator)).get(url)).read(reportApproval)
  expect(own).toMatchObject({ state: 'approved', check: { found: 1 } })
})

test('two windows that approve at the same instant have approved once', async () => {
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  const { owner } = app.database
  await fillRegister(owner, { municipality: '9991', year: 2023, people: 30, at: app.clock.now() })
  await elsewhere.get('/api/reports/municipal/2023')
  const said = await Promise.all(
    [1, 2, 3, 4].map(() => elsewhere.post('/api/reports/municipal/2023/approval', { verdict: 'approved' })),
  )
  expect(said.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})
