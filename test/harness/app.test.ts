import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionSchema } from '../../src/accounts/contract.ts'
import { dateInOslo } from '../../src/platform/clock.ts'
import { personas } from '../personas.ts'
import { startTestApp, type TestApp } from './app.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app?.close())

test('a persona logs in with the real exchange and is herself', async () => {
  const visitor = await app.logIn(personas.assessor)
  const session = (await visitor.get('/api/session')).read(sessionSchema)
  expect(session).toMatchObject({
    signedIn: true,
    today: dateInOslo(app.clock.now()),
    account: { role: 'assessor', fullName: personas.assessor.name, municipalityName: 'Fjordvik' },
  })
})

test('a persona at too low a level is sent back without a session', async () => {
  const visitor = app.visit()
  const landing = await visitor.logIn(personas.lowLevel)
  expect(landing.searchParams.get('kode')).toBe('login.level-too-low')
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: false })
})

test('the clock that the test moves is the program’s', async () => {
  const visitor = await app.logIn(personas.coordinator)
  app.clock.advance(24 * 3_600_000)
  expect((await visitor.get('/api/session')).body).toMatchObject({
    signedIn: false,
    today: dateInOslo(app.clock.now()),
  })
})

test('a round is opened with its keys', async () => {
  const id = await app.openRound()
  const [round] = await app.database.owner`select round_state(r, ${app.clock.now()}) as state,
    exists (select 1 from round_key where round_id = r.id) as sealed from round r where id = ${id}`
  expect(round).toEqual({ state: 'open', sealed: true })
})
