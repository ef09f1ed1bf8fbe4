import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAccount } from '../../../test/builders.ts'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import type { Visitor } from '../../../test/harness/visitor.ts'
import { type Persona, personas } from '../../../test/personas.ts'
import { endedSessionsSchema, ownSessionListSchema, sessionSchema } from '../contract.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())
beforeEach(async () => {
  await app.database.owner`delete from session`
})

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'

const listOf = async (visitor: Visitor) => (await visitor.get('/api/sessions')).read(ownSessionListSchema)
const traces = () => app.database.owner<
  { objectType: string | null; objectId: string | null; details: object }[]
>`
  select object_type as "objectType", object_id as "objectId", details from audit_entry
  where action = 'session.ended' and outcome = 'done' order by id`

/** Logs in with a browser that says what it is. */
async function logInWith(agent: string, persona: Persona): Promise<Visitor> {
  const visitor = await app.logIn(persona)
  const { request } = visitor.client
  await visitor.post('/api/logout')
  let response = await request(`${app.url}/login`, { headers: { 'user-agent': agent } })
  while (response.headers.get('location')) {
    const next = new URL(response.headers.get('location') ?? '', response.url || app.url)
    response = await request(next, { headers: { 'user-agent': agent } })
  }
  return visitor
}

test('one sees one’s own open sessions alone, this one first, with when and in what kind of browser', async () => {
  const office = await logInWith(windows, personas.assessor)
  await app.logIn(personas.coordinator)
  app.clock.advance(10 * 60_000)
  const here = await app.logIn(personas.assessor)
  app.clock.advance(5 * 60_000)
  const list = await listOf(here)
  const { account } = (await here.get('/api/session')).read(sessionSchema)
  expect(list.map(({ id: _, ...session }) => session)).toEqual([
    {
      current: true,
      since: '2026-10-01T10:10:00.000Z',
      lastUsed: '2026-10-01T10:15:00.000Z',
      accountId: account?.id,
      browser: 'other',
      system: 'other',
    },
    {
      current: false,
      since: '2026-10-01T10:00:00.000Z',
      lastUsed: '2026-10-01T10:00:00.000Z',
      accountId: account?.id,
      browser: 'edge',
      system: 'windows',
    },
  ])
  expect((await listOf(office)).map(({ id }) => id)).toEqual(list.map(({ id }) => id).toReversed())
})

test('what the browser says of itself is not kept, and the public id opens nothing', async () => {
  const visitor = await logInWith(windows, personas.korus)
  const [own] = await listOf(visitor)
  const [row] = await app.database
    .owner`select to_jsonb(s)::text as text from session s where browser = 'edge'`
  expect(row?.text).not.toContain('142')
  const guest = app.visit()
  for (const value of [
    own?.id ?? '',
    Buffer.from((own?.id ?? '').replaceAll('-', ''), 'hex').toString('base64url'),
  ]) {
    const answer = await guest.client.request(`${app.url}/api/sessions`, {
      headers: { cookie: `__Host-brukerplan=${value}` },
    })
    expect(answer.status).toBe(401)
  }
})

test('one that is ended answers 401 at its next request, and a line tells of it', async () => {
  const left = await app.logIn(personas.assessor)
  const here = await app.logIn(personas.assessor)
  const other = (await listOf(here)).find(({ current }) => !current)
  expect((await left.get('/api/units')).status).toBe(200)
  expect((await here.delete(`/api/sessions/${other?.id}`)).status).toBe(204)
  const refused = await left.get('/api/units')
  expect([refused.status, refused.problem]).toEqual([401, 'session.missing'])
  expect((await left.get('/api/session')).read(sessionSchema).signedIn).toBe(false)
  expect(await listOf(here)).toHaveLength(1)
  expect((await here.delete(`/api/sessions/${other?.id}`)).problem).toBe('session.not-found')
  expect((await traces()).at(-1)).toEqual({ objectType: 'session', objectId: other?.id, details: {} })
})

test('all others are ended at once, whichever account was chosen in them, and nobody else’s', async () => {
  const second: Persona = { ...personas.colleague, unit: 'nav', serviceType: 2 }
  await app.database.owner.begin(tx => makeAccount(tx, app.app.program.keyRing, second, app.clock.now()))
  const [here, there, unchosen] = await Promise.all([1, 2, 3].map(() => app.logIn(personas.colleague)))
  if (!here || !there || !unchosen) throw new Error('three sessions')
  const neighbour = await app.logIn(personas.assessor)
  const { accounts } = (await here.get('/api/session')).read(sessionSchema)
  await here.post('/api/session/account', { accountId: accounts[0]?.id })
  await there.post('/api/session/account', { accountId: accounts[1]?.id })
  expect((await listOf(here)).map(({ accountId }) => accountId).toSorted()).toEqual(
    [accounts[0]?.id, accounts[1]?.id, null].toSorted(),
  )
  const { sessions } = (await here.delete('/api/sessions')).read(endedSessionsSchema)
  expect(sessions).toBe(2)
  expect((await there.get('/api/units')).problem).toBe('session.missing')
  expect((await unchosen.post('/api/session/account', { accountId: accounts[0]?.id })).problem).toBe(
    'session.missing',
  )
  expect((await neighbour.get('/api/units')).status).toBe(200)
  expect((await here.get('/api/units')).status).toBe(200)
  expect((await traces()).at(-1)).toEqual({ objectType: null, objectId: null, details: { sessions: 2 } })
})

test('ending asks for a new authentication: a browser left open can’t be used to shut its owner out', async () => {
  const owner = await app.logIn(personas.coordinator)
  const leftOpen = await app.logIn(personas.coordinator)
  const [, other] = await listOf(leftOpen)
  app.clock.advance(6 * 60_000)
  expect((await leftOpen.delete(`/api/sessions/${other?.id}`)).problem).toBe('reauthentication.needed')
  expect((await leftOpen.delete('/api/sessions')).problem).toBe('reauthentication.needed')
  expect((await owner.get('/api/units')).status).toBe(200)
  const before = (await leftOpen.get('/api/session')).read(sessionSchema)
  await leftOpen.reauthenticate(personas.coordinator)
  const after = (await leftOpen.get('/api/session')).read(sessionSchema)
  expect(
    [before.confirmedAt, after.confirmedAt].map(
      at => new Date(at ?? 0).getTime() - app.clock.now().getTime(),
    ),
  ).toEqual([-6 * 60_000, 0])
  expect((await leftOpen.delete(`/api/sessions/${other?.id}`)).status).toBe(204)
  expect((await owner.get('/api/units')).problem).toBe('session.missing')
})

test('sessions that are over aren’t shown, and are forgotten within days', async () => {
  await app.logIn(personas.korfor)
  const closed = await app.logIn(personas.korfor)
  await closed.post('/api/logout')
  app.clock.advance(31 * 60_000)
  const here = await app.logIn(personas.korfor)
  expect(await listOf(here)).toHaveLength(1)
  const [row] = await app.database.owner`select count(*)::int as kept from session`
  expect(row?.kept).toBe(3)
  app.clock.advance(8 * 86_400_000)
  await app.logIn(personas.korfor)
  await app.app.runDueJobs()
  const [later] = await app.database.owner`select count(*)::int as kept from session`
  expect(later?.kept).toBe(1)
})
