// Login and logout are reached by anybody, and by whatever another site puts into an address. Each try begins a real login at
// the stand-in for ID-porten and comes back with something broken: nobody is logged in, no answer is a server error or
// repeats what was sent, and nobody is sent to another site.
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { attemptCookie, safeReturnPath } from '../../src/accounts/sessions/login-attempt.ts'
import { hashSecret } from '../../src/platform/cipher.ts'
import { createLogger } from '../../src/platform/log.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { personas } from '../personas.ts'
import { faultOf, nasty } from './broken-requests.ts'

const { runs, seed } = inject('fuzz')
const numRuns = runs * 10
vi.setConfig({ testTimeout: 60_000 + numRuns * 500 })

let app: TestApp
const logged: string[] = []

beforeAll(async () => {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  app = await startTestApp({ log: createLogger('info', destination) })
})
afterAll(() => app?.close())

const asText = (value: unknown) => (typeof value === 'string' ? value : String(JSON.stringify(value)))
const words = nasty.map(value => asText(value).toWellFormed().slice(0, 3000))
/** Something that can be found again wherever it went. */
const secret = fc.stringMatching(/^[a-z0-9]{24}$/).map(text => `hemmelig-${text}`)

const addresses = fc.oneof(
  words,
  fc
    .array(
      fc.constantFrom(
        '/',
        '/',
        '\\',
        '.',
        '..',
        '\t',
        '\n',
        '\r',
        ':',
        '@',
        '%2f',
        '%5c',
        'evil.example',
        'https:',
        'javascript:',
        '?',
        '#',
        'kartlegginger',
        '\u0000',
        'å',
      ),
      { maxLength: 7 },
    )
    .map(parts => parts.join('')),
  fc.webPath(),
)

const inBrowser = (target: string) => new URL(target, 'https://brukerplan.example/login/callback')

describe('where a login leads', () => {
  test('is a path of our own, as a browser reads it', () => {
    const own = fc.property(addresses, address => {
      for (const path of [address, `/${address}`]) {
        const target = safeReturnPath(path)
        expect(inBrowser(target).origin).toBe('https://brukerplan.example')
        expect(target).toMatch(/^\/(?!\/)[\x20-\x7e]*$/)
      }
    })
    fc.assert(own, { seed, numRuns: numRuns * 20 })
  })

  test('is kept as it was given where it is one', () => {
    for (const path of ['/', '/kartlegginger', '/a?b=c&d=%C3%A5#e']) expect(safeReturnPath(path)).toBe(path)
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      'https://evil.example',
    ])
      expect(inBrowser(safeReturnPath(path)).host).toBe('brukerplan.example')
  })
})

type Parameter = readonly [name: string, value: string]
const query = (parameters: readonly Parameter[]) =>
  new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()

async function ask(
  method: 'GET' | 'POST',
  url: string,
  cookies: Readonly<Record<string, string>> = {},
  payload?: string,
) {
  const reply = await app.app.server.inject({
    method,
    url,
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      cookie: Object.entries(cookies)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('; '),
    },
    ...(payload !== undefined && { payload }),
  })
  const fault = faultOf(reply.statusCode, reply.body)
  if (fault) throw new Error(fault)
  const { location } = reply.headers
  if (location !== undefined && !location.startsWith(app.idporten.issuer))
    expect(inBrowser(location).origin).toBe('https://brukerplan.example')
  return reply
}
type Reply = Awaited<ReturnType<typeof ask>>

const isLoggedIn = ({ cookies }: Reply) =>
  cookies.some(({ name, value }) => name.endsWith('brukerplan') && value !== '')

/** A login that has begun: its cookie, and what only ID-porten has been told. */
async function beginLogin(): Promise<{ cookie: string; state: string }> {
  const started = await ask('GET', '/login')
  const cookie = started.cookies.find(({ name }) => name === attemptCookie)?.value ?? ''
  const [attempt] = await app.database.owner<
    { state: string }[]
  >`select state from login_attempt where cookie_hash = ${hashSecret(cookie)}`
  if (!attempt) throw new Error('no login began')
  return { cookie, state: attempt.state }
}

test('a login begins whatever the address holds, or is refused in words', async () => {
  const statuses = new Set<number>()
  const names = fc.constantFrom(
    'returnTo',
    'returnTo',
    'lang',
    'reauthenticate',
    'state',
    'iss',
    'prompt',
    '__proto__',
  )
  const property = fc.asyncProperty(
    fc.array(fc.tuple(names, fc.oneof(addresses, words, fc.constant('1'), fc.constant('nn'))), {
      maxLength: 4,
    }),
    words,
    async (parameters, cookie) => {
      const reply = await ask('GET', `/login?${query(parameters)}`, { '__Host-brukerplan': cookie })
      statuses.add(reply.statusCode)
      if (reply.statusCode === 302) expect(reply.headers.location).toMatch(`${app.idporten.issuer}/`)
    },
  )
  await fc.assert(property, { seed, numRuns, endOnFailure: true })
  expect([...statuses].sort()).toEqual([302, 400])
})

test('nobody is logged in by a callback that is broken in any way', async () => {
  const codes = new Map<string, number>()
  const before = logged.length
  const either = (right: string) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: words })
  const property = fc.asyncProperty(
    fc.record({
      own: fc.constantFrom(true, true, true, false),
      state: either('right'),
      iss: either('right'),
      more: fc.array(
        fc.tuple(
          fc.constantFrom(
            'code',
            'state',
            'iss',
            'error',
            'error_description',
            'response',
            'session_state',
            'id_token',
          ),
          words,
        ),
        { maxLength: 3 },
      ),
      left: fc.subarray(['state', 'iss', 'code', 'error'], { minLength: 1 }),
      error: fc.oneof(fc.constantFrom('access_denied', 'login_required', 'server_error'), words),
      code: secret,
      cookie: words,
    }),
    async ({ own, state, iss, more, left, error, code, cookie }) => {
      const begun = await beginLogin()
      const given: readonly Parameter[] = [
        ['state', state === 'right' ? begun.state : state],
        ['iss', iss === 'right' ? app.idporten.issuer : iss],
        ['code', code],
        ['error', error],
      ]
      const parameters = [...given.filter(([name]) => left.includes(name)), ...more]
      const reply = await ask('GET', `/login/callback?${query(parameters)}`, {
        [attemptCookie]: own ? begun.cookie : cookie,
      })
      if (parameters.some(([, value]) => value.includes('\0'))) {
        // Nothing that holds a null sign is read at all.
        expect([reply.statusCode, isLoggedIn(reply)]).toEqual([400, false])
        return
      }
      expect(reply.statusCode).toBe(302)
      const target = inBrowser(reply.headers.location ?? '')
      expect([target.pathname, [...target.searchParams.keys()]]).toEqual(['/innlogging/feil', ['kode']])
      expect(isLoggedIn(reply)).toBe(false)
      const told = JSON.stringify(reply.headers) + reply.body
      for (const value of [code, begun.state]) expect(told).not.toContain(value)
      const kode = target.searchParams.get('kode') ?? ''
      codes.set(kode, (codes.get(kode) ?? 0) + 1)
    },
  )
  await fc.assert(property, { seed, numRuns, endOnFailure: true })
  expect([...codes.keys()]).toEqual(['login.interrupted'])
  expect(logged.slice(before).join('')).not.toContain('hemmelig-')
  // And with nothing broken, it is a login.
  expect((await app.logIn(personas.korus)).client).toBeDefined()
})

test('a logout is answered whatever comes with it, and ends nobody else’s session', async () => {
  const visitor = await app.logIn(personas.assessor)
  const names = fc.constantFrom(
    'iss',
    'sid',
    'sid',
    'id_token_hint',
    'post_logout_redirect_uri',
    'logout_token',
  )
  const property = fc.asyncProperty(
    fc.array(fc.tuple(names, fc.oneof(words, addresses, fc.constant(app.idporten.issuer))), { maxLength: 4 }),
    words,
    async (parameters, wrong) => {
      const cookies = { '__Host-brukerplan': wrong, [attemptCookie]: wrong }
      const fromFrame = await ask(
        'GET',
        `/logout/front-channel?${query([['iss', app.idporten.issuer], ...parameters])}`,
        cookies,
      )
      expect([200, 400]).toContain(fromFrame.statusCode)
      const fromPage = await ask('POST', `/api/logout?${query(parameters)}`, cookies, JSON.stringify(wrong))
      expect([200, 400]).toContain(fromPage.statusCode)
      if (fromPage.statusCode === 200) expect(new URL(fromPage.json().url).origin).toBe(app.idporten.issuer)
    },
  )
  await fc.assert(property, { seed, numRuns, endOnFailure: true })
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: true })
})
