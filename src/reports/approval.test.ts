import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { readArea } from '../statistics/index.ts'
import { reportApproval } from './contract.ts'

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

const region = () =>
  readArea(app.app.program.database, { kind: 'region', code: 'stavanger' }, 2026, 2026, app.clock.now())

test('there is nothing to approve before a transfer, and nobody else approves', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  expect((await coordinator.get(url)).problem).toBe('report.not-transferred')
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
    saidAt: null,
    comment: null,
  })
  expect((await region()).participants[0]).toMatchObject({ takingPart: [], notApproved: ['Fjordvik'] })
  expect((await coordinator.post(url, { verdict: 'returned', comment: ' ' })).status).toBe(400)
  const comment = 'NAV er ikke med i tallene.'
  const returned = (await coordinator.post(url, { verdict: 'returned', comment })).read(reportApproval)
  expect(returned).toMatchObject({ state: 'returned', comment })
  expect((await region()).years[0]?.summed).toBeUndefined()
  app.clock.advance(60_000)
  const approved = (await coordinator.post(url, { verdict: 'approved' })).read(reportApproval)
  expect(approved).toMatchObject({ state: 'approved', comment: null, saidAt: '2026-11-02T10:01:00.000Z' })
  const { years, participants } = await region()
  expect(years[0]?.summed).toMatchObject({ people: 60, releases: 1 })
  expect(participants[0]).toMatchObject({ takingPart: ['Fjordvik'], notApproved: [] })
  const again = await coordinator.post(url, { verdict: 'returned', comment })
  expect([again.status, again.problem]).toEqual([409, 'report.already-approved'])
  const traces = await app.database.owner`select action from audit_entry where outcome = 'done'
    and action in ('report.approved', 'report.returned') order by id`
  expect(traces.map(({ action }) => action)).toEqual(['report.returned', 'report.approved'])
})

test('without a word the deadline approves, and then nothing can be returned', async () => {
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  await elsewhere.get('/api/reports/municipal/2026')
  app.clock.advance(28 * 86_400_000)
  const later = await app.logIn(personas.coordinatorElsewhere)
  expect((await later.get(url)).read(reportApproval).state).toBe('lapsed')
  const late = await later.post(url, { verdict: 'returned', comment: 'For sent.' })
  expect(late.problem).toBe('report.approval-lapsed')
  expect((await region()).years[0]?.summed).toMatchObject({ people: 100, releases: 2 })
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
