// The id token is believed only when the eID itself signed it, for us, now, in this login. Its issuer here is a few lines,
// since the stand-in for ID-porten tells no lies.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleClientKey } from '../../../dev/idporten/index.ts'
import { connectEid, type Eid } from './eid.ts'

const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const folder = mkdtempSync(join(tmpdir(), 'brukerplan-eid-'))
const redirectUri = 'http://localhost/login/callback'
const secrets = { state: 'a-state', nonce: 'a-nonce', codeVerifier: 'v'.repeat(43) }

let server: Server
let issuer = ''
let eid: Eid
let idToken = ''

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
function makeToken(key: KeyObject | undefined, change: Record<string, unknown> = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud: 'us',
    sub: 's',
    iat: now,
    exp: now + 60,
    nonce: secrets.nonce,
    pid: '01818012345',
  }
  const content = `${part({ alg: key ? 'RS256' : 'none', kid: 'own' })}.${part({ ...claims, ...change })}`
  return `${content}.${key ? sign('sha256', Buffer.from(content), key).toString('base64url') : ''}`
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
      },
      '/jwks': {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }],
      },
      '/token': { access_token: 'unused', token_type: 'Bearer', id_token: idToken },
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? '']))
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const privateKeyFile = join(folder, 'client-key.json')
  settleClientKey(privateKeyFile)
  eid = connectEid({
    issuer,
    clientId: 'us',
    privateKeyFile,
    redirectUri,
    afterLogoutUri: 'http://localhost/',
  })
})
afterAll(() => {
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const finish = (iss = issuer) =>
  eid.finish(
    new URL(`${redirectUri}?${new URLSearchParams({ code: 'c', state: secrets.state, iss })}`),
    secrets,
    false,
  )

test('an id token that is as it should be tells who it is', async () => {
  idToken = makeToken(own.privateKey)
  expect(await finish()).toMatchObject({ nationalNumber: '01818012345' })
})

test.each([
  ['signed by another', () => makeToken(forger.privateKey)],
  ['not signed at all', () => makeToken(undefined)],
  ['of another issuer', () => makeToken(own.privateKey, { iss: 'https://elsewhere.example' })],
  ['meant for another service', () => makeToken(own.privateKey, { aud: 'them' })],
  ['that has run out', () => makeToken(own.privateKey, { exp: Math.floor(Date.now() / 1000) - 120 })],
  ['of another login', () => makeToken(own.privateKey, { nonce: 'another' })],
  [
    'changed after it was signed',
    () =>
      makeToken(own.privateKey).replace(
        /\.[^.]+\./,
        `.${part({ iss: issuer, aud: 'us', sub: 's', iat: 1, exp: 9_999_999_999, nonce: secrets.nonce, pid: '02818012345' })}.`,
      ),
  ],
])('one %s is refused', async (_case, make) => {
  idToken = make()
  await expect(finish()).rejects.toThrow()
})

test('an answer that names another issuer is refused', async () => {
  idToken = makeToken(own.privateKey)
  await expect(finish('https://elsewhere.example')).rejects.toThrow()
})
