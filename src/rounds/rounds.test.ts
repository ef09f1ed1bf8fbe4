import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleToAssess, startAssessment, startRequest } from '../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import type { Visitor } from '../../test/harness/visitor.ts'
import { personas } from '../../test/personas.ts'
import { inTransaction, type Transaction } from '../platform/database.ts'
import { roundProgressSchema, roundSchema, yearListSchema } from './contract.ts'
import { setDates } from './set-dates.ts'

let app: TestApp
let coordinator: Visitor
let logBegins: string
const october = new Date('2026-10-01T10:00:00Z')

beforeAll(async () => {
  app = await startTestApp({ at: october })
})
afterAll(() => app?.close())

/** Every test begins before the year is opened, with an empty log in view. */
beforeEach(async () => {
  app.clock.set(october)
  const { owner } = app.database
  for (const table of [
    'assessment',
    'round_person',
    'round_key',
    'submission_receipt',
    'round',
    'mapping_year',
    'session',
  ])
    await owner.unsafe(`delete from ${table}`)
  await owner`update municipality set agreement_date = '2026-01-15' where number in ('9990', '9991')`
  const [last] = await owner`select coalesce(max(id), 0) as id from audit_entry`
  logBegins = last?.id
  coordinator = await app.logIn(personas.coordinator)
})

const openYear = async (body: object = { year: 2026, instrument: '2026' }) => {
  const korfor = await app.logIn(personas.korfor)
  return korfor.post('/api/years', body)
}
const good = { endDate: '2026-10-30', transferDate: '2026-11-20' }
const setTo = (endDate: string, transferDate: string, confirmed = false) =>
  coordinator.put('/api/round', { endDate, transferDate, confirmed })
const roundOf = async (visitor: Visitor) => (await visitor.get('/api/round')).read(roundSchema)
const moveClock = async (at: string) => {
  app.clock.set(new Date(at))
  coordinator = await app.logIn(personas.coordinator)
}
const traces = (action: string, outcome: string) =>
  app.database.owner`select role, municipality_number as place, details from audit_entry
    where action = ${action} and outcome = ${outcome} and id > ${logBegins} order by id`

describe('the year', () => {
  test('KORFOR opens it with an instrument that exists; everybody sees it', async () => {
    expect((await openYear({ year: 2026, instrument: '1999' })).problem).toBe('year.unknown-instrument')
    expect((await openYear({ year: 2025, instrument: '2026' })).problem).toBe('year.not-now')
    expect((await openYear({ year: 2028, instrument: '2026' })).problem).toBe('year.not-now')
    expect((await openYear()).status).toBe(200)
    const assessor = await app.logIn(personas.assessor)
    const list = (await assessor.get('/api/years')).read(yearListSchema)
    expect(list).toMatchObject({
      years: [{ year: 2026, instrument: '2026', openedAt: october.toISOString() }],
    })
    expect(list.instruments).toContain('2026')
    expect(await traces('year.opened', 'done')).toMatchObject([
      { role: 'korfor', details: { instrument: '2026' } },
    ])
    expect((await openYear()).problem).toBe('year.already-open')
  })

  test('nobody else opens it', async () => {
    for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.post('/api/years', { year: 2026, instrument: '2026' })).problem).toBe(
        'access.denied',
      )
    }
    expect(await traces('year.opened', 'refused')).toHaveLength(3)
    expect((await app.visit().get('/api/years')).problem).toBe('session.missing')
  })
})

describe('making the round', () => {
  test('the state says what is waited for, step by step', async () => {
    expect(await roundOf(coordinator)).toMatchObject({
      state: 'year-not-opened',
      instrument: null,
      agreement: true,
    })
    expect((await setTo(good.endDate, good.transferDate)).problem).toBe('round.year-not-opened')
    await openYear()
    expect(await roundOf(coordinator)).toMatchObject({
      state: 'not-planned',
      instrument: '2026',
      endDate: null,
    })
    const made = await setTo(good.endDate, good.transferDate)
    expect(made.read(roundSchema)).toMatchObject({
      ...good,
      state: 'open',
      daysToEnd: 29,
      daysToTransfer: 50,
      warnings: [],
      assessingBegun: false,
      now: october.toISOString(),
    })
    expect(await roundOf(await app.logIn(personas.assessor))).toMatchObject({ ...good, state: 'open' })
    expect(await roundOf(await app.logIn(personas.assessorElsewhere))).toMatchObject({ state: 'not-planned' })
    expect(await traces('round.created', 'done')).toEqual([
      { role: 'coordinator', place: '9990', details: good },
    ])
  })

  test('its keys are made with it', async () => {
    await openYear()
    await setTo(good.endDate, good.transferDate)
    const [row] = await app.database
      .owner`select octet_length(k.wrapped) as round_key, octet_length(m.wrapped) as municipality_key
      from round r join round_key k on k.round_id = r.id join municipality_key m using (municipality_number)`
    expect(row).toEqual({ round_key: 60, municipality_key: 60 })
  })

  test('without an agreement there is none, by the route or past it', async () => {
    await openYear()
    await app.database.owner`update municipality set agreement_date = null where number = '9990'`
    expect((await roundOf(coordinator)).agreement).toBe(false)
    expect((await setTo(good.endDate, good.transferDate)).problem).toBe('round.no-agreement')
    const [account] = await app.database
      .owner`select id from account where role = 'coordinator' and municipality_number = '9990'`
    const past = inTransaction(app.database.app, { account: account?.id }, october, async tx => {
      await tx`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
        values (gen_random_uuid(), '9990', 2026, '2026-10-30', '2026-11-20', ${october}, ${october})`
    })
    await expect(past).rejects.toThrow(/row-level security/)
  })

  test('two coordinators in the same moment make one round', async () => {
    await openYear()
    const answers = await Promise.all(Array.from({ length: 6 }, () => setTo(good.endDate, good.transferDate)))
    for (const answer of answers)
      expect([undefined, 'round.changed-meanwhile'], answer.text).toContain(answer.problem)
    const [row] = await app.database.owner`select count(*)::int as rounds from round`
    expect(row?.rounds).toBe(1)
  })

  test('assessors and KORFOR set no dates', async () => {
    await openYear()
    for (const persona of [personas.assessor, personas.korfor, personas.korus]) {
      const visitor = await app.logIn(persona)
      expect((await visitor.put('/api/round', good)).problem).toBe('access.denied')
    }
    expect(await traces('round.dates-changed', 'refused')).toHaveLength(3)
  })

  test('dates that can’t be are refused with their reason, and nothing is saved', async () => {
    await openYear()
    expect((await setTo('2026-11-20', '2026-11-20')).problem).toBe('round.end-not-before-transfer')
    expect((await setTo('2026-10-30', '2027-01-10')).problem).toBe('round.transfer-after-year')
    expect((await setTo('2026-09-30', '2026-11-20')).problem).toBe('round.date-in-past')
    expect((await setTo('30.10.2026', '2026-11-20')).problem).toBe('request.invalid')
    expect((await roundOf(coordinator)).state).toBe('not-planned')
  })

  test('fewer than fourteen days must be confirmed, and stay in sight', async () => {
    await openYear()
    const asked = await setTo('2026-11-10', '2026-11-20')
    expect(asked.problem).toBe('round.confirmation-needed')
    expect(asked.body).toMatchObject({ warnings: ['short-notice'] })
    expect((await roundOf(coordinator)).state).toBe('not-planned')
    expect((await setTo('2026-11-10', '2026-11-20', true)).status).toBe(200)
    expect((await roundOf(coordinator)).warnings).toEqual(['short-notice'])
  })
})

/** What is left of an empty round when it has been transferred. */
async function transfer(tx: Transaction): Promise<void> {
  await tx`delete from round_key`
  await tx`insert into submission_receipt (round_id, municipality_number, year, transferred_at, account_id, assessments,
      transferred, with_errors, not_informed, merged, register_rows, checksum)
    select r.id, r.municipality_number, r.year, ${october}, a.id, 0, 0, 0, 0, 0, 0, '' from round r
      join account a on a.municipality_number = r.municipality_number and a.role = 'coordinator'`
  await tx`update round set transferred_at = ${october}`
}

describe('progress', () => {
  const progress = async (visitor: Visitor) =>
    (await visitor.get('/api/round/progress')).read(roundProgressSchema)

  test('tells of each unit, also those that have not begun, in counts alone', async () => {
    await openYear()
    expect(await progress(coordinator)).toEqual([])
    await setTo(good.endDate, good.transferDate)
    const nextPerson = peopleToAssess(4)
    const assessor = await app.logIn(personas.assessor)
    const { id } = await startAssessment(assessor, nextPerson())
    await startAssessment(assessor, nextPerson())
    await app.database.owner`update assessment set error_count = 0, informed = false where id = ${id}`
    await coordinator.post('/api/assessments', startRequest(nextPerson(), { serviceType: 1 }))
    const counts = (assessors: number, assessments: number, withErrors: number, notInformed: number) => ({
      assessors,
      assessments,
      withErrors,
      notInformed,
      finished: 0,
    })
    expect(await progress(coordinator)).toEqual([
      { name: 'Barneverntjenesten', ...counts(1, 0, 0, 0) },
      { name: 'NAV Fjordvik', ...counts(1, 0, 0, 0) },
      { name: 'Rus og psykisk helse', ...counts(2, 2, 1, 1) },
      { name: null, ...counts(0, 1, 1, 0) },
    ])
    await app.database.owner`update assessment set error_count = 0, informed = true where id = ${id}`
    expect((await progress(coordinator))[2]).toMatchObject({ withErrors: 1, notInformed: 0, finished: 1 })
    expect(await progress(await app.logIn(personas.coordinatorElsewhere))).toEqual([])
    expect((await assessor.get('/api/round/progress')).problem).toBe('access.denied')
  })
})

describe('moving the dates', () => {
  beforeEach(async () => {
    await openYear()
    await setTo(good.endDate, good.transferDate)
  })
  const assess = async () => startAssessment(await app.logIn(personas.assessor), peopleToAssess(1)())

  test('before anybody is assessed it takes no confirmation; the log holds both the old and the new', async () => {
    expect((await setTo('2026-11-01', '2026-11-25')).status).toBe(200)
    expect(await traces('round.dates-changed', 'done')).toMatchObject([
      {
        details: {
          endDate: '2026-11-01',
          transferDate: '2026-11-25',
          endDateBefore: '2026-10-30',
          transferDateBefore: '2026-11-20',
        },
      },
    ])
  })

  test('after it, a new deadline must be confirmed, since everybody informed must be told', async () => {
    await assess()
    expect((await roundOf(coordinator)).assessingBegun).toBe(true)
    const asked = await setTo('2026-10-30', '2026-11-25')
    expect(asked.body).toMatchObject({ code: 'round.confirmation-needed', warnings: ['new-deadline'] })
    expect((await roundOf(coordinator)).transferDate).toBe('2026-11-20')
    expect((await setTo('2026-10-30', '2026-11-25', true)).status).toBe(200)
    expect((await setTo('2026-11-01', '2026-11-25')).status).toBe(200)
  })

  test('a locked round opens again where the end is put off', async () => {
    await assess()
    await moveClock('2026-10-31T08:00:00Z')
    expect((await roundOf(coordinator)).state).toBe('locked')
    expect((await setTo('2026-11-03', '2026-11-20')).body).toMatchObject({ warnings: ['reopened'] })
    expect((await setTo('2026-11-03', '2026-11-20', true)).read(roundSchema).state).toBe('open')
  })

  test('a transferable round can be put off, and is then locked again', async () => {
    await moveClock('2026-11-20T00:30:00+01:00')
    expect((await roundOf(coordinator)).state).toBe('transferable')
    expect((await setTo('2026-10-30', '2026-12-10')).read(roundSchema)).toMatchObject({
      state: 'locked',
      daysToEnd: -21,
    })
    expect((await setTo('2026-10-30', '2026-11-19')).problem).toBe('round.date-in-past')
  })

  test('a transferred round stays as it is', async () => {
    await app.database.owner.begin(transfer)
    expect((await roundOf(coordinator)).state).toBe('transferred')
    expect((await setTo('2026-11-01', '2026-11-25', true)).problem).toBe('round.transferred')
  })

  test('a transfer that is first wins over a change of dates that waits for it', async () => {
    const { owner } = app.database
    let waiting: Promise<unknown> = Promise.resolve()
    const [account] =
      await owner`select id from account where role = 'coordinator' and municipality_number = '9990'`
    await owner.begin(async tx => {
      await transfer(tx)
      const wish = {
        municipalityNumber: '9990',
        dates: { endDate: '2026-11-01', transferDate: '2026-11-25' },
        confirmed: true,
      }
      waiting = inTransaction(app.database.app, { account: account?.id }, october, scope =>
        setDates(scope, app.app.program, wish, october),
      ).catch(error => error.code)
      await owner`select pg_sleep(0.3)`
    })
    expect(await waiting).toBe('round.transferred')
  })

  test('a lapsed round can’t be moved: the new year is another round', async () => {
    await moveClock('2027-01-01T00:00:00+01:00')
    expect(await roundOf(coordinator)).toMatchObject({
      year: 2027,
      state: 'year-not-opened',
      lapsedYear: 2026,
    })
    expect((await setTo('2026-11-01', '2026-11-25', true)).problem).toBe('round.year-not-opened')
    const [row] = await app.database.owner`select end_date::text, transfer_date::text from round`
    expect(row).toEqual({ end_date: '2026-10-30', transfer_date: '2026-11-20' })
  })
})
