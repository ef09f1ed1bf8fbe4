// What a browser, and whoever writes requests by hand, meets at the edge of the program: headers, cookies, foreign sites,
// limits. Every route is walked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../src/accounts/index.ts'
import { createLogger } from '../../src/platform/log.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { type Persona, personas, units } from '../personas.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const fill = (route: Route) => route.url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(`${app.url}${path}`, { method, headers, redirect: 'manual', ...(body !== undefined && { body }) })

describe('the headers of every answer', () => {
  test('allow scripts, styles and data from ourselves alone, nothing inline, and no frame', async () => {
    for (const route of app.app.routes.filter(({ url }) => url !== '/logout/front-channel')) {
      const reply = await ask(route.method, fill(route))
      const policy = reply.headers.get('content-security-policy') ?? ''
      const named = `${route.method} ${route.url}`
      expect(policy, named).toContain("default-src 'none'")
      expect(policy, named).toContain("script-src 'self'")
      expect(policy, named).toContain("frame-ancestors 'none'")
      expect(policy, named).toContain("base-uri 'none'")
      expect(policy, named).toContain("object-src 'none'")
      expect(policy, named).not.toMatch(/unsafe-(inline|eval)|\*|nonce-|https?:\/\/(?!localhost)/)
      expect(reply.headers.get('x-content-type-options'), named).toBe('nosniff')
      expect(reply.headers.get('referrer-policy'), named).toBe('no-referrer')
      expect(reply.headers.get('strict-transport-security'), named).toMatch(
        /max-age=\d{8,}; includeSubDomains/,
      )
      expect(reply.headers.get('cross-origin-opener-policy'), named).toBe('same-origin')
      expect(reply.headers.get('x-powered-by'), named).toBeNull()
      expect(reply.headers.get('server'), named).toBeNull()
      expect(reply.headers.get('access-control-allow-origin'), named).toBeNull()
      await reply.body?.cancel()
    }
  })

  test('keep what is about anybody out of every cache', async () => {
    for (const route of app.app.routes.filter(({ url }) => url.startsWith('/api'))) {
      const reply = await ask(route.method, fill(route))
      const kept = reply.headers.get('cache-control') ?? ''
      if (reply.status !== 200) expect(kept, route.url).toContain('no-store')
      await reply.body?.cancel()
    }
    const assessor = await app.logIn(personas.assessor)
    for (const path of ['/api/session', '/api/units', '/api/years', '/api/handover/receivers'])
      expect((await assessor.get(path)).headers.get('cache-control'), path).toContain('no-store')
  })

  test('stand on the answer to an address that can’t even be read, which it doesn’t repeat', async () => {
    for (const path of ['/api/assessments/%ff%', `/api/assessments/${'x'.repeat(500)}`]) {
      const reply = await ask('GET', path)
      expect([reply.status, (await reply.clone().json()).code]).toEqual([400, 'request.invalid'])
      expect(await reply.text()).not.toMatch(/xxx|%ff|FST_/)
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('strict-transport-security')).toContain('includeSubDomains')
    }
  })

  test('let only ID-porten frame the address that ends its session', async () => {
    const reply = await ask('GET', '/logout/front-channel')
    expect(reply.headers.get('content-security-policy')).toBe(
      `default-src 'none'; frame-ancestors ${new URL(app.idporten.issuer).origin}`,
    )
    await reply.body?.cancel()
  })
})

describe('cookies', () => {
  const login = async (persona: Persona) => {
    const seen: string[] = []
    const visitor = app.visit()
    const { request } = visitor.client
    const client = {
      ...visitor.client,
      request: async (...asked: Parameters<typeof request>) => {
        const reply = await request(...asked)
        if (new URL(asked[0]).origin === new URL(app.url).origin) seen.push(...reply.headers.getSetCookie())
        return reply
      },
    }
    const { logInByHttp } = await import('../../dev/idporten/index.ts')
    const follow: typeof client.follow = async (address, init) => {
      let url = new URL(address)
      let response = await client.request(url, init)
      for (;;) {
        const location = response.headers.get('location')
        if (response.status < 300 || response.status > 399 || location === null) return { url, response }
        await response.body?.cancel()
        url = new URL(location, url)
        response = await client.request(url)
      }
    }
    await logInByHttp({ ...client, follow }, new URL('/login', app.url), persona.nationalNumber)
    return seen
  }

  test('are for this host alone, over https, unseen by scripts, and not sent from other sites', async () => {
    const seen = (await login(personas.assessor)).filter(
      line => !/Max-Age=0|Expires=Thu, 01 Jan 1970/.test(line),
    )
    expect(seen.length).toBeGreaterThanOrEqual(2)
    for (const line of seen) {
      expect(line).toMatch(/^__Host-brukerplan[\w-]*=[\w-]{43};/)
      expect(line).toContain('Path=/')
      expect(line).toContain('HttpOnly')
      expect(line).toContain('Secure')
      expect(line).toMatch(/SameSite=(Lax|Strict)/)
      expect(line).not.toContain('Domain')
    }
  })

  test('of a session are another at each login, and one that was made up opens nothing', async () => {
    const value = (lines: readonly string[]) =>
      lines.findLast(line => line.startsWith('__Host-brukerplan='))?.split(';')[0]
    const [first, second] = [value(await login(personas.assessor)), value(await login(personas.assessor))]
    expect(first).not.toBe(second)
    const madeUp = await ask('GET', '/api/assessments', { cookie: `__Host-brukerplan=${'A'.repeat(43)}` })
    expect(madeUp.status).toBe(401)
    await madeUp.body?.cancel()
  })
})

describe('a foreign site', () => {
  test('makes nobody’s browser do anything: every unsafe route refuses another origin, whoever is logged in', async () => {
    for (const route of app.app.routes.filter(({ method }) => method !== 'GET'))
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[]) {
        const reply = await ask(
          route.method,
          fill(route),
          { ...headers, 'content-type': 'application/json' },
          '{}',
        )
        expect([reply.status, (await reply.json()).code], `${route.method} ${route.url}`).toEqual([
          403,
          'request.foreign',
        ])
      }
  })

  test('posts no form: only JSON is read', async () => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']
    for (const type of forms) {
      const reply = await ask('POST', '/api/invitations/open', { 'content-type': type }, 'token=x')
      expect(reply.status, type).toBe(400)
      expect((await reply.json()).code).toBe('request.invalid')
    }
  })
})

describe('limits', () => {
  test('a sign that no text has, and no database keeps, is refused wherever it stands', async () => {
    const coordinator = await app.logIn(personas.coordinator)
    const path = `/api/units/${units.nav.id}/name`
    for (const body of [{ name: 'En\0to' }, { 'na\0me': 'x', name: 'Enhet' }])
      expect((await coordinator.put(path, body)).problem, JSON.stringify(body)).toBe('request.invalid')
    expect((await coordinator.get('/api/control/log?action=a%00b')).problem).toBe('request.invalid')
  })

  test('a body of more than 256 kB is not read', async () => {
    const large = JSON.stringify({ token: 'x'.repeat(300 * 1024) })
    const reply = await ask('POST', '/api/invitations/open', { 'content-type': 'application/json' }, large)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    await reply.body?.cancel()
  })

  test('a body is not read before it is known that its sender may send it', async () => {
    const broken = await ask('PUT', '/api/round', { 'content-type': 'application/json' }, '{broken')
    expect(broken.status).toBe(401)
    await broken.body?.cancel()
  })

  test('one address is answered so many times a minute, and told when it is too much', async () => {
    const told: Record<string, unknown>[] = []
    const log = createLogger('info', { write: line => void told.push(JSON.parse(line)) })
    const limited = await startTestApp({ config: { requestsPerMinute: 5 }, log })
    try {
      const answers = []
      for (let time = 0; time < 8; time += 1) answers.push(await limited.visit().get('/api/terms'))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
      expect(answers.at(-1)?.problem).toBe('request.too-many')
      expect(told.filter(({ code }) => code === 'request.too-many')).toHaveLength(3)
    } finally {
      await limited.close()
    }
  })

  test('what is refused at the border is in the program’s own log: what and where, and never what was sent', async () => {
    const lines: string[] = []
    const log = createLogger('info', { write: line => void lines.push(line) })
    const watched = await startTestApp({ log })
    try {
      const visitor = await watched.logIn(personas.coordinator)
      await visitor.put('/api/round', { endDate: 'soon', secret: personas.stranger.nationalNumber })
      await visitor.client.request(`${watched.url}/api/logout`, {
        method: 'POST',
        headers: { origin: 'https://elsewhere.example' },
      })
      for (let time = 0; time < 300; time += 1)
        await watched.visit().post('/api/invitations/open', { no: time })
      const [account] = await watched.database
        .owner`select id from account where full_name = ${personas.coordinator.name}`
      const refused = lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'refused at the border')
      expect(refused.slice(0, 2)).toMatchObject([
        { code: 'request.invalid', method: 'PUT', route: '/api/round', account: account?.id },
        { code: 'request.foreign', method: 'POST', route: '/api/logout' },
      ])
      expect(refused).toHaveLength(200)
      expect(lines.join('')).not.toContain(personas.stranger.nationalNumber)
    } finally {
      await watched.close()
    }
  })

  test('another site can’t begin a login that ID-porten answers unasked: its user is asked first', async () => {
    const begin = async (site: string) => {
      const reply = await ask('GET', '/login?returnTo=/profil', { 'sec-fetch-site': site })
      return reply.headers.get('location')
    }
    for (const site of ['cross-site', 'same-site'])
      expect(await begin(site)).toBe('/innlogging?returnTo=%2Fprofil')
    for (const site of ['same-origin', 'none'])
      expect((await begin(site))?.startsWith(app.idporten.issuer)).toBe(true)
  })

  test('links of invitations are not guessed by the thousand', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 130; time += 1) {
      const reply = await app.visit().post('/api/invitations/open', { token: `guess-${time}` })
      statuses.push(reply.status)
    }
    expect(statuses.at(0)).not.toBe(429)
    expect(statuses.at(-1)).toBe(429)
  })
})

test('an error of the program’s own tells a reference and nothing else', async () => {
  const { owner } = app.database
  await owner`alter table terms rename to terms_gone`
  try {
    const reply = await app.visit().get('/api/terms')
    expect(reply.status).toBe(500)
    expect(Object.keys(reply.body as object).sort()).toEqual(['code', 'status', 'title', 'titles', 'type'])
    expect(reply.text).not.toMatch(/terms|select|postgres|\.ts|at /i)
  } finally {
    await owner`alter table terms_gone rename to terms`
  }
})
