import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as openid from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpClient, type HttpClient } from '../http-client.ts'
import { nationalNumberSource, seededRandom } from '../national-numbers.ts'
import { type Idporten, logInByHttp, type StandInPerson, startIdporten } from './index.ts'

const next = nationalNumberSource(seededRandom(11))
const high = next()
const substantial = next()
const people: StandInPerson[] = [
  { nationalNumber: high, name: 'Åse Høy', role: { nb: 'Kartlegger', nn: 'Kartleggjar' }, level: 'high' },
  {
    nationalNumber: substantial,
    name: 'Olav <Lav>',
    role: { nb: 'Kartlegger', nn: 'Kartleggjar' },
    level: 'substantial',
  },
]

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicKey = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'first' }
const client = (clientId: string) => ({
  clientId,
  redirectUris: [callback],
  postLogoutRedirectUris: [`${address}/logged-out`],
  frontchannelLogoutUri: `${address}/${clientId}/front-channel`,
  publicKeys: [publicKey],
})

// The service that people log in to: it answers everything, so that redirects have somewhere to end.
const service = createServer((_, response) => response.end('service'))
let address: string
let callback: string
let standIn: Idporten

beforeAll(async () => {
  await new Promise<void>(resolve => service.listen(0, '127.0.0.1', resolve))
  address = `http://localhost:${(service.address() as AddressInfo).port}`
  callback = `${address}/callback`
  standIn = await startIdporten({ port: 0, people, clients: [client('register'), client('other')] })
})

afterAll(async () => {
  await standIn?.stop()
  service.close()
})

async function discover(clientId = 'register') {
  const pkcs8 = keys.privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])
  return openid.discovery(
    new URL(standIn.issuer),
    clientId,
    {},
    openid.PrivateKeyJwt({ key, kid: 'first' }),
    {
      execute: [openid.allowInsecureRequests],
    },
  )
}

type Wish = { prompt?: string; acr_values?: string; ui_locales?: string }

/** The whole exchange as the program does it. */
async function logIn(browser: HttpClient, nationalNumber: string, wish: Wish = {}, clientId?: string) {
  const config = await discover(clientId)
  const [verifier, state, nonce] = [
    openid.randomPKCECodeVerifier(),
    openid.randomState(),
    openid.randomNonce(),
  ]
  const start = await openid.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: callback,
    scope: 'openid profile',
    acr_values: 'idporten-loa-high',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...wish,
  })
  expect([...start.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
  const { url: back } = await logInByHttp(browser, start, nationalNumber)
  const tokens = await openid.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
  return { config, back, tokens, claims: tokens.claims() }
}

test('the exchange gives an id_token as ID-porten documents it', async () => {
  const { back, claims } = await logIn(createHttpClient(), high, { ui_locales: 'nn' })
  expect(back.searchParams.get('iss')).toBe(standIn.issuer)
  expect(claims).toMatchObject({
    iss: standIn.issuer,
    aud: 'register',
    pid: high,
    acr: 'idporten-loa-high',
    amr: ['BankID'],
    locale: 'nn',
    auth_time: expect.any(Number),
    sid: expect.any(String),
    nonce: expect.any(String),
    jti: expect.any(String),
  })
  expect(claims?.sub).not.toContain(high)
})

test('a person without a high eID comes back at the level she has, for the service to refuse', async () => {
  const { claims } = await logIn(createHttpClient(), substantial)
  expect(claims).toMatchObject({ pid: substantial, acr: 'idporten-loa-substantial' })
})

test('after a login at a level too low, the next asks anew', async () => {
  const browser = createHttpClient()
  await logIn(browser, substantial)
  const { claims } = await logIn(browser, high)
  expect(claims).toMatchObject({ pid: high, acr: 'idporten-loa-high' })
})

test('the session at the stand-in is reused, and prompt=login asks anew', async () => {
  const browser = createHttpClient()
  const first = await logIn(browser, high)
  const [, other] = people
  const again = await logIn(browser, other?.nationalNumber ?? '')
  expect(again.claims?.pid).toBe(high)
  const anew = await logIn(browser, other?.nationalNumber ?? '', { prompt: 'login' })
  expect(anew.claims?.pid).toBe(other?.nationalNumber)
  expect(anew.claims?.sub).not.toBe(first.claims?.sub)
})

test('a request that was not pushed, or has no PKCE, is refused', async () => {
  const config = await discover()
  const plain = openid.buildAuthorizationUrl(config, { redirect_uri: callback, scope: 'openid' })
  const { url } = await createHttpClient().follow(plain)
  expect(url.searchParams.get('error')).toBe('invalid_request')
  await expect(
    openid.buildAuthorizationUrlWithPAR(config, { redirect_uri: callback, scope: 'openid', state: 'x' }),
  ).rejects.toMatchObject({ error: 'invalid_request' })
})

test('a service that is not registered gets a page that says what this is', async () => {
  const { response } = await createHttpClient().follow(`${standIn.issuer}/auth?client_id=unknown`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Etterligning av ID-porten – bare syntetiske personer')
})

test('the login page says what it is, and takes no number that may be a real person’s', async () => {
  const config = await discover()
  const start = await openid.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: callback,
    scope: 'openid',
    ui_locales: 'nn',
    code_challenge: await openid.calculatePKCECodeChallenge(openid.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  })
  const browser = createHttpClient()
  const page = await browser.follow(start)
  const html = await page.response.text()
  expect(html).toContain('<html lang="nn">')
  expect(html).toContain('Etterlikning av ID-porten – berre syntetiske personar')
  expect(html).toContain('Olav &#60;Lav&#62;')
  const month = String(Number(high.slice(2, 4)) - 80).padStart(2, '0')
  const looksReal = `${high.slice(0, 2)}${month}${high.slice(4)}`
  const refused = await browser.request(page.url, {
    method: 'POST',
    body: new URLSearchParams({ nationalNumber: looksReal }),
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('aria-invalid="true"')
})

test('a login that is cancelled comes back as access_denied', async () => {
  const config = await discover()
  const start = await openid.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: callback,
    scope: 'openid',
    code_challenge: await openid.calculatePKCECodeChallenge(openid.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  })
  const browser = createHttpClient()
  const page = await browser.follow(start)
  const cancelled = await browser.request(page.url, {
    method: 'POST',
    body: new URLSearchParams({ cancel: 'yes' }),
  })
  const resumed = await browser.request(cancelled.headers.get('location') ?? '')
  expect(new URL(resumed.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied')
})

test('logging out tells the other services by frame, goes back, and ends the session', async () => {
  const browser = createHttpClient()
  const { config, tokens } = await logIn(browser, high)
  const other = await logIn(browser, high, {}, 'other')
  const url = openid.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: `${address}/logged-out`,
    state: 'and-back',
  })
  const page = await (await browser.request(url)).text()
  const told = new URLSearchParams({ iss: standIn.issuer, sid: String(other.claims?.sid) })
  expect(page).toContain(`${address}/other/front-channel?${told}`.replaceAll('&', '&#38;'))
  expect(page).not.toContain('/register/front-channel')
  const [, action, xsrf] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/.exec(page) ?? []
  const body = new URLSearchParams({ xsrf: xsrf ?? '', logout: 'yes' })
  const confirmed = await browser.request(action ?? '', { method: 'POST', body })
  expect(confirmed.headers.get('location')).toBe(`${address}/logged-out?state=and-back`)
  const next = await logIn(browser, substantial)
  expect(next.claims?.pid).toBe(substantial)
})

test('a taken port is said in one line', async () => {
  const port = Number(new URL(address).port)
  await expect(startIdporten({ port, people, clients: [] })).rejects.toThrow(`Port ${port} is taken`)
})
