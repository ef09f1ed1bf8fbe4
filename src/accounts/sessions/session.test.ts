import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccount } from '../../../test/builders.ts'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { type Persona, personas } from '../../../test/personas.ts'
import { sessionSchema, termsSchema } from '../contract.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const sessionOf = async (visitor: Awaited<ReturnType<TestApp['logIn']>>) =>
  (await visitor.get('/api/session')).read(sessionSchema)

test('with several accounts one is chosen after login, and rights never add up', async () => {
  const both: Persona = { ...personas.coordinator, role: 'assessor', unit: 'nav', serviceType: 2 }
  await app.database.owner.begin(tx => makeAccount(tx, app.app.program.keyRing, both, app.clock.now()))
  const visitor = await app.logIn(personas.coordinator)
  const before = await sessionOf(visitor)
  expect(before.account).toBeNull()
  expect(before.accounts.map(choice => [choice.role, choice.place])).toEqual([
    ['coordinator', 'Fjordvik'],
    ['assessor', 'NAV Fjordvik, Fjordvik'],
  ])
  expect((await visitor.get('/api/units')).problem).toBe('session.no-account')
  const assessor = before.accounts.find(choice => choice.role === 'assessor')
  expect((await visitor.post('/api/session/account', { accountId: assessor?.id })).status).toBe(204)
  expect(
    (await visitor.put('/api/round', { endDate: '2026-11-01', transferDate: '2026-12-01' })).problem,
  ).toBe('access.denied')
  // The choice can be made again; every account is still named in full, whichever is chosen.
  const after = await sessionOf(visitor)
  expect(after.account?.id).toBe(assessor?.id)
  expect(after.accounts).toEqual(before.accounts)
  const traces = await app.database
    .owner`select 1 from audit_entry where action = 'account.chosen' and object_id = ${assessor?.id ?? ''}`
  expect(traces).toHaveLength(1)
})

test('nobody chooses the account of another', async () => {
  const visitor = await app.logIn(personas.assessor)
  const [other] = await app.database.owner`select id from account where role = 'korfor'`
  expect((await visitor.post('/api/session/account', { accountId: other?.id })).problem).toBe('access.denied')
  expect((await visitor.post('/api/session/account', { accountId: randomUUID() })).problem).toBe(
    'access.denied',
  )
  expect((await sessionOf(visitor)).account?.role).toBe('assessor')
})

test('the profile is one’s own to change; the service type only an assessor’s', async () => {
  const visitor = await app.logIn(personas.korus)
  const profile = {
    fullName: 'Knut Nytt Navn',
    email: 'nytt.navn@example.no',
    serviceType: 3,
    language: 'nn',
  }
  expect((await visitor.put('/api/session/profile', profile)).status).toBe(204)
  expect((await sessionOf(visitor)).account).toMatchObject({
    fullName: 'Knut Nytt Navn',
    email: 'nytt.navn@example.no',
    serviceType: null,
    language: 'nn',
  })
  expect((await visitor.put('/api/session/profile', { ...profile, email: 'ikke en adresse' })).problem).toBe(
    'request.invalid',
  )
  expect((await app.visit().put('/api/session/profile', profile)).problem).toBe('session.missing')
})

test('the terms are read in both written languages without logging in', async () => {
  const read = async (language: string) => {
    const response = await app.visit().client.request(`${app.url}/api/terms`, {
      headers: { 'accept-language': language },
    })
    return termsSchema.parse(await response.json())
  }
  const [nb, nn] = [await read('nb'), await read('nn')]
  expect(nb.version).toBe(1)
  expect(nb.text).toContain('## Taushetsplikt')
  expect(nn.text).toContain('## Teieplikt')
  const headings = (text: string) => text.match(/^## /gm)?.length
  expect(headings(nn.text)).toBe(headings(nb.text))
})

test('who has been shown around is not shown around again, on this account', async () => {
  const name = personas.assessorNav.name
  await app.database.owner`update account set tour_seen_at = null where full_name = ${name}`
  const visitor = await app.logIn(personas.assessorNav)
  expect((await sessionOf(visitor)).account?.tourSeen).toBe(false)
  expect((await visitor.post('/api/session/tour')).status).toBe(204)
  expect((await sessionOf(visitor)).account?.tourSeen).toBe(true)
  const [trace] = await app.database.owner`select details from audit_entry where action = 'account.changed'
    and outcome = 'done' order by id desc limit 1`
  expect(trace).toEqual({ details: { changed: ['tour'] } })
  expect((await app.visit().post('/api/session/tour')).problem).toBe('session.missing')
})

test('how the keys of the form work is kept on the account', async () => {
  const visitor = await app.logIn(personas.colleague)
  expect((await sessionOf(visitor)).account?.keys).toEqual({ single: true, hints: false })
  expect((await visitor.put('/api/session/keys', { single: false, hints: true })).status).toBe(204)
  const later = await app.logIn(personas.colleague)
  expect((await sessionOf(later)).account?.keys).toEqual({ single: false, hints: true })
  expect((await visitor.put('/api/session/keys', { single: 'no' })).problem).toBe('request.invalid')
  expect((await app.visit().put('/api/session/keys', { single: true, hints: true })).problem).toBe(
    'session.missing',
  )
})

test('newer terms are asked for before anything else, and the answer is logged', async () => {
  const visitor = await app.logIn(personas.assessorElsewhere)
  expect((await visitor.get('/api/units')).status).toBe(200)
  await app.database.owner`insert into terms (version, text_nb, text_nn, published_at)
    select 2, text_nb, text_nn, now() from terms where version = 1`
  expect((await sessionOf(visitor)).termsAccepted).toBe(false)
  expect((await visitor.get('/api/units')).problem).toBe('terms.not-accepted')
  expect((await visitor.post('/api/session/terms', { version: 1 })).problem).toBe('terms.not-accepted')
  expect((await visitor.post('/api/session/terms', { version: 2 })).status).toBe(204)
  expect((await visitor.get('/api/units')).status).toBe(200)
  const traces = await app.database.owner`select details from audit_entry
    where action = 'terms.accepted' and outcome = 'done' and role = 'assessor'`
  expect(traces).toEqual([{ details: { version: 2 } }])
})

test('a page that asks whether the session lives doesn’t keep it alive', async () => {
  const start = app.clock.now()
  const after = (minutes: number) => app.clock.set(new Date(start.getTime() + minutes * 60_000))
  const [watching, working] = [await app.logIn(personas.assessor), await app.logIn(personas.assessor)]
  for (const minute of [10, 20, 29]) {
    after(minute)
    expect((await watching.get('/api/session/alive')).status).toBe(204)
    await working.get('/api/session')
  }
  after(31)
  expect((await watching.get('/api/session/alive')).problem).toBe('session.missing')
  expect((await working.get('/api/session/alive')).status).toBe(204)
  expect((await app.visit().get('/api/session/alive')).status).toBe(401)
  app.clock.set(start)
})
