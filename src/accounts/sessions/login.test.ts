import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { personas } from '../../../test/personas.ts'
import { safeReturnPath } from './login-attempt.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app?.close())

const signedIn = async (visitor: { get(path: string): Promise<{ body: unknown }> }) =>
  ((await visitor.get('/api/session')).body as { signedIn: boolean }).signedIn

test('the address of the authorization request holds client and request alone (PAR)', async () => {
  const response = await app.visit().client.request(`${app.url}/login`)
  const location = new URL(response.headers.get('location') ?? '')
  expect([...location.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
})

test('the session cookie is bound to this host, unreadable for scripts, and random', async () => {
  const visitor = app.visit()
  await visitor.logIn(personas.assessor)
  const start = await visitor.client.request(`${app.url}/login`)
  expect(start.headers.getSetCookie()[0]).toMatch(
    /^__Host-brukerplan-login=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax/,
  )
  const [row] = await app.database.owner`select id_hash, holder_token from session limit 1`
  expect([row?.id_hash.length, row?.holder_token.length]).toEqual([32, 32])
})

test('a callback without a login under way in this browser is refused and logged', async () => {
  const landing = await app
    .visit()
    .client.follow(`${app.url}/login/callback?code=x&state=y&iss=${app.idporten.issuer}`)
  expect(landing.url.searchParams.get('kode')).toBe('login.interrupted')
  const rows = await app.database
    .owner`select 1 from audit_entry where action = 'login.refused' and details->>'code' = 'login.interrupted'`
  expect(rows.length).toBeGreaterThan(0)
})

test('a callback can’t be used twice', async () => {
  const visitor = app.visit()
  let callback = ''
  const { request } = visitor.client
  // Walk the exchange by hand to catch the callback's address on its way.
  let response = await request(`${app.url}/login`)
  let url = new URL(response.headers.get('location') ?? '')
  for (let hop = 0; hop < 10 && !url.pathname.startsWith('/login/callback'); hop += 1) {
    const isForm = url.pathname.startsWith('/logg-inn/')
    const form = new URLSearchParams({ nationalNumber: personas.korus.nationalNumber })
    response = await request(url, isForm ? { method: 'POST', body: form } : {})
    url = new URL(response.headers.get('location') ?? '', url)
  }
  callback = url.href
  await request(callback)
  expect(await signedIn(visitor)).toBe(true)
  const again = await request(callback)
  expect(again.headers.get('location')).toBe('/innlogging/feil?kode=login.interrupted')
})

test('a session lives for 30 minutes without activity, and activity prolongs it', async () => {
  const visitor = await app.logIn(personas.coordinator)
  app.clock.advance(29 * 60_000)
  expect(await signedIn(visitor)).toBe(true)
  app.clock.advance(29 * 60_000)
  expect(await signedIn(visitor)).toBe(true)
  app.clock.advance(31 * 60_000)
  expect(await signedIn(visitor)).toBe(false)
  expect((await visitor.get('/api/units')).problem).toBe('session.missing')
})

test('logging out ends the session here and goes on to the eID, without identity in the address', async () => {
  const visitor = await app.logIn(personas.assessor)
  const { url } = (await visitor.post('/api/logout')).body as { url: string }
  expect(await signedIn(visitor)).toBe(false)
  expect(url.startsWith(app.idporten.issuer)).toBe(true)
  expect([...new URL(url).searchParams.keys()].sort()).toEqual(['client_id', 'post_logout_redirect_uri'])
})

test('logging out of a session that has ended here goes on to the eID all the same, and leaves a trace', async () => {
  const visitor = await app.logIn(personas.korus)
  app.clock.advance(31 * 60_000)
  expect(await signedIn(visitor)).toBe(false)
  const late = await visitor.post('/api/logout')
  expect([late.status, (late.body as { url: string }).url.startsWith(app.idporten.issuer)]).toEqual([
    200,
    true,
  ])
  expect((await app.visit().post('/api/logout')).status).toBe(200)
  const rows = await app.database
    .owner`select account_id from audit_entry where action = 'logout.done' and details = '{"signedIn": false}'::jsonb`
  expect(rows.map(row => row.account_id)).toEqual([null, null])
})

test('a logout at the eID ends the session through the front channel, for the right issuer only', async () => {
  const visitor = await app.logIn(personas.assessorNav)
  const [row] = await app.database
    .owner`select idp_sid from session where ended_at is null order by created_at desc limit 1`
  const notify = (iss: string) =>
    app.visit().get(`/logout/front-channel?iss=${encodeURIComponent(iss)}&sid=${row?.idp_sid}`)
  await notify('https://elsewhere.example')
  expect(await signedIn(visitor)).toBe(true)
  const reply = await notify(app.idporten.issuer)
  expect(reply.headers.get('content-security-policy')).toContain(`frame-ancestors ${app.idporten.issuer}`)
  expect(reply.headers.get('x-frame-options')).toBeNull()
  expect(await signedIn(visitor)).toBe(false)
})

test('a renewed authentication must be by the same person', async () => {
  const visitor = await app.logIn(personas.coordinator)
  const landing = await visitor.reauthenticate(personas.colleague)
  expect(landing.searchParams.get('kode')).toBe('login.other-person')
  expect((await visitor.reauthenticate(personas.coordinator)).pathname).toBe('/')
})

test('a renewed authentication gives the session another secret, and the account chosen stays', async () => {
  const visitor = await app.logIn(personas.coordinator)
  const living = () => app.database.owner<{ hash: string; account: string }[]>`
    select encode(id_hash, 'hex') as hash, account_id as account from session where ended_at is null
    and account_id = (select id from account where full_name = ${personas.coordinator.name}) order by created_at`
  app.clock.advance(60_000)
  const before = await living()
  await visitor.reauthenticate(personas.coordinator)
  const after = await living()
  expect(after).toHaveLength(before.length)
  expect(after.at(-1)?.hash).not.toBe(before.at(-1)?.hash)
  expect(after.map(({ hash }) => hash)).not.toContain(before.at(-1)?.hash)
  expect(await signedIn(visitor)).toBe(true)
  expect((await visitor.get('/api/units')).status).toBe(200)
})

test('a post from another site is refused, whatever cookies it carries', async () => {
  const visitor = await app.logIn(personas.coordinator)
  const response = await visitor.client.request(`${app.url}/api/logout`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(response.status).toBe(403)
  expect(await signedIn(visitor)).toBe(true)
})

test('suspension ends a session at once', async () => {
  const visitor = await app.logIn(personas.assessorChildWelfare)
  expect((await visitor.get('/api/units')).status).toBe(200)
  await app.database
    .owner`update account set suspended_at = ${app.clock.now()} where full_name = ${personas.assessorChildWelfare.name}`
  expect((await visitor.get('/api/units')).problem).toBe('session.no-account')
})

test('a login leads back to a path of ours only', () => {
  expect(
    ['/kartlegginger?x=1', '//evil.example', '/\\evil.example', 'https://evil.example', undefined].map(
      safeReturnPath,
    ),
  ).toEqual(['/kartlegginger?x=1', '/', '/', '/', '/'])
})

test('nothing that identifies anybody is in the tables of login in the clear', async () => {
  const rows = await app.database
    .owner`select to_jsonb(s)::text as text from session s union all select to_jsonb(a)::text from login_attempt a
    union all select to_jsonb(e)::text from audit_entry e union all select to_jsonb(c)::text from account c`
  const everything = rows.map(row => row.text).join('\n')
  for (const persona of Object.values(personas)) expect(everything).not.toContain(persona.nationalNumber)
})
