import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicationList } from '../../src/publications/contract.ts'
import { freezeRelease } from '../../src/statistics/index.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { createVisitor } from '../visitor.ts'
import { beginning } from './clock.ts'
import { fillDemonstration, roundDates } from './fill.ts'
import { logIn } from './members.ts'
import { people, units } from './people.ts'
import { publishReports } from './publish.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ settled: false })
  const { url, database } = app
  const clock = { ...app.clock, stop: () => {} }
  await fillDemonstration({ url, owner: database.owner, database: database.app, clock })
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

test('KORFOR publishes what there are figures of, once, and goes on where it was broken off', async () => {
  const { url, database } = app
  const transferred = new Date('2025-11-12T12:00:00Z')
  await fillRegister(database.owner, { municipality: '9990', year: 2025, people: 40, at: transferred })
  await freezeRelease(database.app, '9990', 2025, transferred, () => 0)
  expect(await publishReports(url, AbortSignal.abort())).toBe(0)
  expect(await publishReports(url, new AbortController().signal)).toBe(2)
  expect(await publishReports(url, new AbortController().signal)).toBe(0)
  const { publications } = (await createVisitor(url).get('/api/publications')).read(publicationList)
  expect(publications.map(({ slug }) => slug)).toEqual(['2025-landet', '2025-korus-stavanger'])
})
