import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvals } from '../../src/approvals/contract.ts'
import { publicationList } from '../../src/publications/contract.ts'
import { submissionReceiptSchema } from '../../src/submission/contract.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { createVisitor } from '../visitor.ts'
import { beginning } from './clock.ts'
import { fillCountry } from './country.ts'
import { fillDemonstration, roundDates } from './fill.ts'
import { logIn } from './members.ts'
import { people, units } from './people.ts'
import { makePlaces } from './places.ts'
import { publishReports } from './publish.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ settled: false })
  const { url, database } = app
  const clock = { ...app.clock, stop: () => {} }
  const parts = { owner: database.owner, database: database.app }
  await makePlaces(database.owner)
  const municipalities = ['9984', '9985', '1119', '1127', '1144']
  const early = await fillCountry({ ...parts, municipalities, years: [2025], crowdSize: 60 })
  await fillDemonstration({ ...parts, url, clock }, early)
})

afterAll(() => app?.close())

test('everybody who has a role can log in with it', async () => {
  for (const person of people.filter(({ accounts }) => accounts.length > 0)) {
    const visitor = await logIn(app.url, person)
    expect((await visitor.get('/api/session')).body, person.name).toMatchObject({
      account: { fullName: person.name, role: person.accounts[0]?.role },
      termsAccepted: true,
    })
  }
})

test('it is the fourteenth of September, and the round is open', async () => {
  expect(app.clock.now()).toEqual(beginning)
  const [coordinator] = people.filter(({ accounts }) => accounts.some(({ role }) => role === 'coordinator'))
  const visitor = await logIn(app.url, coordinator ?? expect.fail('no coordinator'))
  expect((await visitor.get('/api/round')).body).toMatchObject({ state: 'open', ...roundDates })
})

test('every unit has begun, and some assessments have errors left to mend', async () => {
  const rows = await app.database.owner<{ name: string; all: number; unfinished: number }[]>`
    select u.name, count(*)::int as all, count(*) filter (where error_count > 0)::int as unfinished
    from assessment a join unit u on u.id = a.unit_id group by u.name`
  expect(rows.map(({ name }) => name).sort()).toEqual([...units].sort())
  const total = rows.reduce((sum, row) => sum + row.all, 0)
  const unfinished = rows.reduce((sum, row) => sum + row.unfinished, 0)
  expect(total).toBeGreaterThan(80)
  expect(unfinished).toBeGreaterThan(5)
  expect(unfinished).toBeLessThan(total / 2)
})

test('nobody began before the demonstration does, and nobody after', async () => {
  const [span] = await app.database.owner`
    select min(created_at) > '2026-08-31' as "afterAugust", max(changed_at) < ${beginning} as "beforeNow" from assessment`
  expect(span).toEqual({ afterAugust: true, beforeNow: true })
})

test('municipalities have had their say of their figures: most approved, some silent, one returned, and KORFOR has answered', async () => {
  const [korfor] = people
  const visitor = await logIn(app.url, korfor ?? expect.fail('nobody'))
  const statesOf = async (year: number) =>
    (await visitor.get(`/api/approvals?year=${year}`))
      .read(approvals)
      .municipalities.map(({ name, state, words }) => [name, state, words.map(({ verdict }) => verdict)])
  expect(await statesOf(2026)).toEqual([
    ['Grønndal', 'returned', ['returned']],
    ['Hå', 'lapsed', []],
    ['Randaberg', 'approved', ['approved']],
    ['Storvik', 'awaiting', []],
  ])
  expect(await statesOf(2025)).toEqual(
    expect.arrayContaining([
      ['Grønndal', 'approved', ['approved']],
      ['Randaberg', 'approved', ['returned', null, 'approved']],
    ]),
  )
})

test('those who transferred early have a receipt of the rows that are in the register', async () => {
  const coordinator = await logIn(
    app.url,
    people.find(({ name }) => name === 'Jon Vik') ?? expect.fail('nobody'),
  )
  expect((await coordinator.get('/api/round')).body).toMatchObject({ state: 'transferred' })
  const receipt = (await coordinator.get('/api/submission/receipt')).read(submissionReceiptSchema)
  const [rows] = await app.database.owner`select count(*)::int as n from register_row
    where municipality_number = '9985' and year = 2026`
  expect(receipt).toMatchObject({ registerRows: rows?.n, municipality: { number: '9985' } })
})

test('KORFOR publishes what there are figures of, once, and goes on where it was broken off', async () => {
  const { url } = app
  expect(await publishReports(url, AbortSignal.abort())).toBe(0)
  expect(await publishReports(url, new AbortController().signal)).toBe(3)
  expect(await publishReports(url, new AbortController().signal)).toBe(0)
  const { publications } = (await createVisitor(url).get('/api/publications')).read(publicationList)
  expect(publications.map(({ slug }) => slug)).toEqual([
    '2025-landet',
    '2025-korus-stavanger',
    '2025-fylke-rogaland',
  ])
})
